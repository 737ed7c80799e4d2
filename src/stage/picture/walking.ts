/** Keys that go from cell to cell; fetched with the first of them. */
import { hasCell } from "../../engine/index.ts";
import { fetchWalk, type Walk } from "../../scene/index.ts";
import { geometryOf, inspectedOf, type Lab } from "../../store/index.ts";
import type { Shown } from "./pointing.ts";

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "shiftKey">;

function walkOf({ key, ctrlKey, shiftKey }: Keys): Walk | null {
  switch (key) {
    case "ArrowUp":
      return { kind: "cell", dy: -1, dx: 0 };
    case "ArrowDown":
      return { kind: "cell", dy: 1, dx: 0 };
    case "ArrowLeft":
      return { kind: "cell", dy: 0, dx: -1 };
    case "ArrowRight":
      return { kind: "cell", dy: 0, dx: 1 };
    case "Home":
      return { kind: "end", of: ctrlKey ? "map" : "row", by: -1 };
    case "End":
      return { kind: "end", of: ctrlKey ? "map" : "row", by: 1 };
    case "PageUp":
      return { kind: shiftKey ? "tensor" : "map", by: -1 };
    case "PageDown":
      return { kind: shiftKey ? "tensor" : "map", by: 1 };
    default:
      return null;
  }
}

/** What goes from cell to cell in a lab. */
export async function createWalker(lab: Lab): Promise<(shown: Shown, keys: Keys) => void> {
  const { walk } = await fetchWalk();
  return ({ layout, filters }, keys) => {
    const step = walkOf(keys);
    const state = lab.store.getState();
    const g = geometryOf(state);
    if (step === null) return;
    const cell = walk(g, layout, filters, inspectedOf(state), step);
    if (hasCell(g, cell)) lab.dispatch({ type: "look", cell });
  };
}
