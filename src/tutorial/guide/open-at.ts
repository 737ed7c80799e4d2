/** A lab as the page opens: with the picture of the part that the address leads to. */
import type { Lab } from "../../store/index.ts";
import { createGuide } from "./guide.ts";
import { placesIn } from "./places.ts";

/** @param id of a chapter or a part; else the first part */
export function openAt(lab: Lab, id: string): void {
  const places = placesIn(document);
  const place = places.find(({ element, chapter }) => [element.id, chapter.id].includes(id));
  const first = place ?? places[0];
  if (first === undefined) return;
  const guide = createGuide(lab);
  guide.show(first, "jump");
  guide.stop();
}
