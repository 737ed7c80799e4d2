/** A scene as SVG text: one element per mark, numbers rounded, so that a review shows what moved. */
import type { Progression } from "../engine/index.ts";
import type { Box, Mark, Scene } from "./types.ts";

const n = (value: number): number => Math.round(value * 10) / 10;
const round = (value: number): number => Math.round(value * 1000) / 1000;
const rect = (box: Box): string =>
  `x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}"`;
const hue = (value: number | null): string => (value === null ? "" : ` data-hue="${value % 8}"`);
const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Values of at most this many cells are written out. */
const WRITTEN_CELLS = 128;

export interface SvgOptions {
  readonly width: number;
  readonly height: number;
  /** Words for a text mark; without it the key stands for them. */
  readonly words?: (key: string, values: Readonly<Record<string, number>>) => string;
}

export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const lines = [...scene.still, ...scene.live].map((mark) => `  ${elementOf(mark, options)}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${options.width} ${n(options.height)}">`,
    ...lines,
    "</svg>",
    "",
  ].join("\n");
}

function elementOf(mark: Mark, options: SvgOptions): string {
  const id = `id="${mark.id}"`;
  switch (mark.kind) {
    case "panel":
    case "ring":
      return `<rect ${id} class="${mark.kind} ${mark.role}" ${rect(mark.box)}/>`;
    case "veil": {
      const lit =
        mark.lit === null ? "none" : [mark.lit.rows, mark.lit.columns].map(spell).join(" ");
      return `<rect ${id} class="veil" ${rect(mark.box)} data-lit="${lit}"/>`;
    }
    case "link":
      return `<path ${id} class="link"${hue(mark.hue)} d="${mark.d}"/>`;
    case "map": {
      const end = mark.offset + Math.min(mark.filled, WRITTEN_CELLS);
      const values = Array.from(mark.values.subarray(mark.offset, end), round).join(" ");
      const more = mark.filled > WRITTEN_CELLS ? " …" : "";
      const filled = `${mark.filled}/${mark.rows * mark.columns}`;
      return (
        `<g ${id} class="map ${mark.ramp}" data-tensor="${mark.tensor}" data-channel="${mark.channel}"` +
        `${hue(mark.hue)} data-filled="${filled}" data-domain="${round(mark.domain)}">` +
        `<rect ${rect(mark.box)}/><desc>${values}${more}</desc></g>`
      );
    }
    case "strip":
      return (
        `<g ${id} class="strip" data-count="${mark.count}" data-columns="${mark.columns}"` +
        ` data-filled="${mark.filled}/${mark.count * mark.rows * mark.cols}"><rect ${rect(mark.box)}/></g>`
      );
    case "colour":
      return `<g ${id} class="colour"><rect ${rect(mark.box)}/></g>`;
    case "pill":
      return `<text ${id} class="pill ${mark.role}"${hue(mark.hue)} ${rect(mark.box)}>${mark.value === null ? "" : round(mark.value)}</text>`;
    case "chip":
      return `<text ${id} class="${mark.role}"${hue(mark.channel)} ${rect(mark.box)}>c${mark.channel}</text>`;
    case "bond":
      return `<path ${id} class="bond"${hue(mark.hue)} data-weight="${round(mark.weight)}/${round(mark.domain)}" d="${mark.d}"/>`;
    case "shade": {
      const runs = (all: readonly (readonly [number, number])[]): string =>
        all.map(([first, count]) => `${first}+${count}`).join(" ");
      return `<rect ${id} class="shade" ${rect(mark.box)} data-rows="${runs(mark.rowRuns)}" data-columns="${runs(mark.columnRuns)}"/>`;
    }
    case "sum":
      return `<circle ${id} class="sum" cx="${n(mark.box.x + mark.box.width / 2)}" cy="${n(mark.box.y + mark.box.height / 2)}" r="${n(mark.box.width / 2)}"/>`;
    case "legend":
      return `<g ${id} class="legend"><rect ${rect(mark.box)}/></g>`;
    case "text": {
      const numbers = Object.entries(mark.values).map(([name, value]) => `${name}=${round(value)}`);
      const words = options.words?.(mark.key, mark.values) ?? [mark.key, ...numbers].join(" ");
      return `<text ${id} class="words ${mark.role} ${mark.align}" ${rect(mark.box)}>${escape(words)}</text>`;
    }
  }
}

/** "2+3·1": three rows from row 2, one after the other. */
function spell({ first, step, count }: Progression): string {
  return `${first}+${count}·${step}`;
}
