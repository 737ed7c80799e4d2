/** What the widget in a frame shall be like, and the address that says so. */
import { MAX_LINK_OFFERED, NO_EDITS, PARTS, writeLink } from "../../../../params/index.ts";
import type { Params, PartName, ThemeName } from "../../../../params/index.ts";
import { geometryOf, type LabState } from "../../../../store/index.ts";
import { format } from "../../../../ui/index.ts";
import { EMBED_TAB_STRINGS as words } from "../../../strings/embed-tab.ts";
import { linkedOf } from "../current-link.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface EmbedChoices {
  readonly size: Size;
  /** As wide as the page allows, up to its size. */
  readonly fluid: boolean;
  readonly moment: boolean;
  /** The pinned cell goes along; its card covers much of a small widget. */
  readonly pin: boolean;
  readonly play: boolean;
  readonly click: boolean;
  readonly keys: boolean;
  readonly theme: ThemeName;
  readonly hide: readonly PartName[];
  readonly locked: boolean;
}

export const SIZES: readonly Size[] = [
  { width: 480, height: 270 },
  { width: 640, height: 360 },
  { width: 800, height: 500 },
];
export const SIDES = { min: 200, max: 1920 };

/** What can be left out, in this order. */
export const OFFERED_PARTS = Object.keys(words.parts) as (keyof typeof words.parts)[];
/** Settings lock the layer and its data, editing single values. */
const LOCKED = ["settings", "editing"] as const satisfies PartName[];

export function firstChoices({ params: { view } }: LabState): EmbedChoices {
  return {
    size: SIZES[1],
    ...{ fluid: true, moment: true, pin: false, play: false, click: false, locked: false },
    keys: view.keys,
    theme: view.theme,
    hide: [],
  };
}

export interface EmbedAddress {
  /** Without edits where they are too long. */
  readonly query: string;
  readonly params: Params;
  /** "#d=…", or "". */
  readonly hash: string;
  readonly click: boolean;
  readonly title: string;
  readonly warning: string | null;
}

export async function addressOf(state: LabState, choices: EmbedChoices): Promise<EmbedAddress> {
  const { moment, pin, play, click, keys, theme, hide, locked } = choices;
  const { params: linked, edits } = linkedOf(state, { moment, pin, play });
  // A link's `size` is of no use to a frame, which has its own.
  const hidden = PARTS.filter((part) => hide.includes(part));
  const view = { ...linked.view, keys, theme, hide: hidden, lock: locked ? LOCKED : [], size: "" };
  const params = { ...linked, view };
  const whole = await writeLink(params, edits);
  const isTooLong = whole.length > MAX_LINK_OFFERED;
  const [search = "", hash] = (isTooLong ? await writeLink(params, NO_EDITS) : whole).split("#");
  const isOwn = state.params.data.input === "own";
  return {
    query: withClick(search, click) + (hash === undefined ? "" : `#${hash}`),
    ...{ params, click, hash: hash === undefined ? "" : `#${hash}`, title: titleOf(state) },
    warning: isTooLong ? words.tooLong : isOwn ? words.ownPhoto : null,
  };
}

function withClick(search: string, click: boolean): string {
  if (!click) return search;
  return search === "" ? "?load=click" : `${search}&load=click`;
}

function titleOf(state: LabState): string {
  const { inHeight, inWidth, inChannels, outChannels: filters } = geometryOf(state);
  return format(words.title, { size: `${inHeight}×${inWidth}×${inChannels}`, filters });
}

/** A side of the frame as somebody types it; null while it is none. */
export function sideOf(text: string): number | null {
  const value = Number(text);
  return /^\d{1,4}$/.test(text) && value >= SIDES.min && value <= SIDES.max ? value : null;
}
