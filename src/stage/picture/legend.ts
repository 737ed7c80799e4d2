/** The legend: what the ends of each ramp mean, where its zero is, and what hatches, shades and wide links say. */
import type { LegendMark } from "../../scene/index.ts";
import { format, formatValue } from "../../ui/index.ts";
import { PICTURE_STRINGS } from "../strings/picture.ts";

export interface LegendWords {
  /** What the ends of the ramps of data and of weights stand for. */
  readonly data: string;
  readonly weight: string;
  /** Samples with a name each, under the ramps. */
  readonly keys: readonly ("bond" | "padding" | "shade")[];
}

export function legendWords(mark: LegendMark): LegendWords {
  return {
    data: format(PICTURE_STRINGS[mark.photo ? "legend.photoDomains" : "legend.domains"], {
      input: formatValue(mark.input),
      alone: formatValue(mark.alone),
      output: format(PICTURE_STRINGS[mark.clipped ? "legend.orMore" : "legend.upTo"], {
        output: formatValue(mark.output),
      }),
    }),
    weight: format(PICTURE_STRINGS["legend.weightDomains"], {
      kernel: formatValue(mark.kernel),
      weight: formatValue(mark.weight),
    }),
    keys: [
      ...(mark.bonds ? (["bond"] as const) : []),
      ...(mark.padded ? (["padding"] as const) : []),
      ...(mark.shaded ? (["shade"] as const) : []),
    ],
  };
}

export function fillLegend(element: HTMLElement, mark: LegendMark): void {
  const { data: domains, weight: weights, keys } = legendWords(mark);
  const text = [domains, weights, ...keys].join("|");
  if (element.dataset["text"] === text) return;
  element.dataset["text"] = text;
  const { ownerDocument: document } = element;
  const part = (className: string, ...content: (string | HTMLElement)[]): HTMLElement => {
    const made = document.createElement("span");
    made.className = className;
    made.append(...content);
    return made;
  };
  const ticks = ["legend.least", "legend.zero", "legend.most"].map((key) =>
    part("legend__tick", PICTURE_STRINGS[key]),
  );
  const ramp = (name: string, strings: string, note: string): HTMLElement[] => [
    part("legend__name", PICTURE_STRINGS[strings]),
    part(
      `legend__ramp legend__ramp--${name}`,
      ...ticks.map((tick) => tick.cloneNode(true) as HTMLElement),
    ),
    part("legend__note", note),
  ];
  element.replaceChildren(
    ...ramp("data", "legend.data", domains),
    ...ramp("weight", "legend.weights", weights),
    part(
      "legend__keys",
      ...keys.map((key) =>
        part(
          "legend__key",
          part(`legend__sample legend__sample--${key}`),
          PICTURE_STRINGS[`legend.${key}`],
        ),
      ),
    ),
  );
}
