/** Pointer and keys on the picture: which cell is looked at, what a click or Enter pins, where a thumbnail leads. */
import type { BlockGeometry, Cell } from "../../engine/index.ts";
import { formatCell } from "../../params/index.ts";
import {
  cellAt,
  hitAt,
  type Point,
  type ShownFilters,
  type StageLayout,
} from "../../scene/index.ts";
import { geometryOf, pinOf, type Lab } from "../../store/index.ts";
import type { TimeAddress } from "../../timeline/index.ts";
import type * as Walking from "./walking.ts";

/** What stands on the stage now. */
export interface Shown {
  readonly layout: StageLayout;
  readonly filters: ShownFilters;
}

export interface Pointing {
  /** The picture. */
  readonly host: HTMLElement;
  /** Takes the focus for it. */
  readonly pad: HTMLElement;
  readonly lab: Lab;
  /** null: no cell can be looked at. */
  readonly shown: () => Shown | null;
  /** How many times larger than it is laid out the picture is shown. */
  readonly scale: () => number;
  readonly onChannel: (channel: number) => void;
}

/** Keys that go from cell to cell; with Ctrl, Home and End go to the ends of the whole map. */
const WALKS = /^(Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End)$/;
const FURTHER = /^(Home|End)$/;

/** Listens until the returned function is called. */
export function startPointing({ host, pad, lab, shown, scale, onChannel }: Pointing): () => void {
  const state = () => lab.store.getState();
  let walker: ReturnType<typeof Walking.createWalker> | undefined;

  const pointOf = (event: MouseEvent): Point => {
    const corner = host.getBoundingClientRect();
    const by = scale();
    return { x: (event.clientX - corner.x) / by, y: (event.clientY - corner.y) / by };
  };

  const cellUnder = (event: MouseEvent): Cell | null => {
    const now = shown();
    return now && cellAt(geometryOf(state()), now.layout, now.filters, pointOf(event));
  };

  const onMove = (event: PointerEvent): void => {
    // A finger that scrolls looks at nothing; it taps.
    if (event.pointerType === "touch") return;
    lab.dispatch({ type: "look", cell: cellUnder(event) });
  };
  const onLeave = (): void => lab.dispatch({ type: "look", cell: null });

  const togglePin = (cell: Cell | null): void => {
    const pinned = pinOf(state());
    const isSame = cell && pinned && formatCell(cell) === formatCell(pinned);
    lab.dispatch({ type: "pin", cell: isSame ? null : cell });
  };

  // A thumbnail leads to its map, a small input channel comes into focus, a cell is pinned.
  const onClick = (event: MouseEvent): void => {
    const now = shown();
    if (!now) return;
    const g = geometryOf(state());
    const counts = { filters: g.outChannels, channels: g.inChannels };
    const hit = hitAt(now.layout, counts, pointOf(event));
    if (hit?.kind === "channel") return onChannel(hit.channel);
    if (hit?.kind === "map") {
      // A pin on another map would keep that map on the stage.
      lab.dispatch({ type: "pin", cell: null });
      lab.dispatch({ type: "pause" });
      lab.dispatch({ type: "seek", to: lastValueOf(g, hit.filter) });
      return;
    }
    togglePin(cellUnder(event));
  };

  const onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, shiftKey } = event;
    if (event.altKey || event.metaKey || (ctrlKey && !FURTHER.test(key))) return;
    if (WALKS.test(key)) {
      // One promise for all keys: they are taken in the order in which they were pressed.
      walker ??= import("./walking.ts").then(({ createWalker }) => createWalker(lab));
      void walker.then((walkBy) => {
        const now = shown();
        if (now) walkBy(now, { key, ctrlKey, shiftKey });
      });
    } else if (key === "Enter") {
      togglePin(state().look);
    } else if (key === "Escape" && state().look) {
      onLeave();
    } else {
      return;
    }
    event.preventDefault();
  };

  host.addEventListener("pointermove", onMove);
  host.addEventListener("pointerleave", onLeave);
  host.addEventListener("click", onClick);
  pad.addEventListener("keydown", onKey);
  pad.addEventListener("blur", onLeave);
  return () => {
    host.removeEventListener("pointermove", onMove);
    host.removeEventListener("pointerleave", onLeave);
    host.removeEventListener("click", onClick);
    pad.removeEventListener("keydown", onKey);
    pad.removeEventListener("blur", onLeave);
  };
}

/** The moment at which a filter's map is complete. */
function lastValueOf(g: BlockGeometry, filter: number): TimeAddress {
  const last = { y: g.outHeight - 1, x: g.outWidth - 1 };
  if (filter > 0) return { segment: "filters", filter, ...last };
  // The first map's positions are passed twice; its values come in the second beat.
  return { segment: "filter", ...last, tap: g.midChannels * g.kernelArea };
}
