/** The legend: what the ends of each ramp mean. */
import type { LegendMark } from "../../scene/index.ts";
import { format, formatValue } from "../../ui/index.ts";
import { PICTURE_STRINGS } from "../strings/picture.ts";

export function fillLegend(element: HTMLElement, mark: LegendMark): void {
  const domains = format(PICTURE_STRINGS[mark.photo ? "legend.photoDomains" : "legend.domains"], {
    input: formatValue(mark.input),
    alone: formatValue(mark.alone),
    output: format(PICTURE_STRINGS[mark.clipped ? "legend.orMore" : "legend.upTo"], {
      output: formatValue(mark.output),
    }),
  });
  const weights = format(PICTURE_STRINGS["legend.weightDomains"], {
    kernel: formatValue(mark.kernel),
    weight: formatValue(mark.weight),
  });
  if (element.dataset["text"] === domains + weights) return;
  element.dataset["text"] = domains + weights;
  const { ownerDocument: document } = element;
  const part = (className: string, text: string): HTMLElement => {
    const made = document.createElement("span");
    made.className = className;
    made.textContent = text;
    return made;
  };
  element.replaceChildren(
    part("legend__name", PICTURE_STRINGS["legend.data"]),
    part("legend__ramp legend__ramp--data", ""),
    part("legend__note", domains),
    part("legend__name", PICTURE_STRINGS["legend.weights"]),
    part("legend__ramp legend__ramp--weight", ""),
    part("legend__note", weights),
  );
}
