/** The marks that stand while a run and a layout stay: panels, links, chips, input maps, shared kernels, words. */
import type { Run } from "../engine/index.ts";
import { thumbBox, type LaneSlot, type StageLayout, type StripSlot } from "./layout/index.ts";
import { kernelMap, stripMark } from "./maps.ts";
import { hasNeverSampled, neverSampled } from "./never-sampled.ts";
import type { ChipMark, MapMark, Mark, PanelMark } from "./types.ts";
import { domainsOf } from "./values.ts";

export function stillMarks(run: Run, layout: StageLayout, photo: boolean): Mark[] {
  const g = run.geometry;
  const domains = domainsOf(run);
  const marks: Mark[] = layout.laneSlots.flatMap(lanePanels);
  marks.push(...layout.links);
  const plane = g.inHeight * g.inWidth;
  const isPadded = g.padTop + g.padBottom + g.padLeft + g.padRight > 0;
  const isShaded = hasNeverSampled(g);
  for (const slot of layout.channels) {
    if (isPadded) {
      marks.push(panel(`padding/${slot.channel}`, "hatch", slot.padded));
    }
    const map: MapMark = {
      kind: "map",
      id: `input/${slot.channel}`,
      tensor: "input",
      channel: slot.channel,
      box: slot.map,
      rows: g.inHeight,
      columns: g.inWidth,
      values: run.input.data,
      offset: slot.channel * plane,
      filled: plane,
      ramp: photo ? "photo" : "data",
      domain: domains.input,
      hue: slot.channel,
      ghosts: false,
    };
    const chip: ChipMark = {
      kind: "chip",
      id: `chip/${slot.channel}`,
      box: slot.chip,
      channel: slot.channel,
      role: "chip",
    };
    marks.push(map, chip);
    if (isShaded) {
      const id = `shade/${slot.channel}`;
      const size = { rows: g.inHeight, columns: g.inWidth };
      marks.push({ kind: "shade", id, box: slot.map, ...size, ...neverSampled(g) });
    }
  }
  if (layout.colour && photo) {
    const size = { rows: g.inHeight, columns: g.inWidth };
    marks.push({
      kind: "colour",
      id: "colour",
      box: layout.colour,
      ...size,
      values: run.input.data,
    });
  }
  if (layout.overview) {
    marks.push(
      stripMark(run, layout.overview, {
        tensor: "input",
        filled: run.input.data.length,
        ramp: photo ? "photo" : "data",
        domain: domains.input,
      }),
    );
    marks.push(...focusRings(layout.channels, layout.overview), ...layout.names);
  }
  for (const lane of layout.laneSlots) {
    if (lane.lane === "separable") {
      marks.push(...lane.rows.map((row) => kernelMap(run, "separable", row, 0)));
    }
    for (const row of lane.rows) {
      if (row.chip) {
        const id = `chip/${lane.lane}/${row.channel}`;
        marks.push({ kind: "chip", id, box: row.chip, channel: row.inChannel, role: "chip" });
      }
      if (row.times) {
        marks.push({
          kind: "text",
          id: `times/${row.channel}`,
          role: "times",
          box: row.times,
          align: "middle",
          key: "times",
          values: {},
        });
      }
    }
  }
  if (layout.legend) {
    const bonds = layout.laneSlots.some(({ rows }) => rows.some(({ bond }) => bond !== null));
    marks.push({
      kind: "legend",
      id: "legend",
      box: layout.legend,
      ...domains,
      ...{ photo, padded: isPadded, shaded: isShaded, bonds },
    });
  }
  marks.push(...layout.texts);
  return marks;
}

/** One frame around the small channels in focus where they stand below each other, else one around each. */
function focusRings(channels: StageLayout["channels"], overview: StripSlot): Mark[] {
  const boxes = channels.map(({ channel }) => thumbBox(overview, channel));
  const [first] = boxes;
  const last = boxes[boxes.length - 1];
  const whole = { ...first, height: last.y + last.height - first.y };
  return (overview.columns === 1 ? [whole] : boxes).map((box, i) => ({
    kind: "ring",
    id: `ring/focus/${i}`,
    role: "focus",
    box,
  }));
}

function panel(id: string, role: PanelMark["role"], box: PanelMark["box"]): PanelMark {
  return { kind: "panel", id: `panel/${id}`, role, box };
}

function lanePanels(slot: LaneSlot): Mark[] {
  return [
    panel(slot.lane, "lane", slot.box),
    ...(slot.bank ? [panel(`${slot.lane}/bank`, "frame", slot.bank)] : []),
    ...(slot.junction ? [panel(`${slot.lane}/junction`, "frame", slot.junction)] : []),
  ];
}
