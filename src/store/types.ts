/** The state of one lab and the only ways to change it. */
import type { Cell, PackagedPhoto, Photo, Recipe, Run, RunValues } from "../engine/index.ts";
import type { Playhead, TimeAddress } from "../timeline/index.ts";
import type {
  DataParams,
  Edits,
  EditTarget,
  LayerParams,
  Notice,
  Params,
  ParsedLink,
  TimeParams,
  ViewParams,
} from "../params/index.ts";

/** What undo brings back. */
export interface Snapshot {
  readonly layer: LayerParams;
  readonly data: DataParams;
  readonly edits: Edits;
  /** Shared, not copied: at most 200 kB each. */
  readonly ownPhoto: Photo | null;
}

export interface LabState {
  /** params.time.time is the link's starting address; the live position is `head`. */
  readonly params: Params;
  readonly edits: Edits;
  /** The packaged photos that have been opened. */
  readonly photos: Readonly<Partial<Record<PackagedPhoto, Photo>>>;
  /** The photo of the input "own"; it stays when another input is chosen, so that one can go back to it. */
  readonly ownPhoto: Photo | null;
  readonly head: Playhead;
  readonly playing: boolean;
  readonly notices: readonly Notice[];
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  /** Groups a drag's many values into one undo step; null outside a gesture. */
  readonly gesture: string | null;
  /** The cell under the pointer or the arrow keys. */
  readonly look: Cell | null;
  /** The last run that was computed away from the page. */
  readonly computed: { readonly recipe: Recipe; readonly run: Run } | null;
  /** How far the run that is being computed has come, in multiplications. */
  readonly work: { readonly recipe: Recipe; readonly done: number } | null;
  /** What the last run was made from: where the lab goes back to when one can not be computed. */
  readonly good: Snapshot | null;
}

/** Raw values as they come from a control, a link or a host: parsed, never cast. */
type Raw<T> = { readonly [K in keyof T]?: unknown };

export type Command =
  | { readonly type: "setLayer"; readonly values: Raw<LayerParams>; readonly gesture?: string }
  | { readonly type: "setData"; readonly values: Raw<DataParams>; readonly gesture?: string }
  | { readonly type: "setTime"; readonly values: Raw<Omit<TimeParams, "time" | "play">> }
  | { readonly type: "setView"; readonly values: Raw<ViewParams> }
  | {
      readonly type: "edit";
      readonly target: EditTarget;
      readonly index: number;
      /** null takes the edit back. */
      readonly value: number | null;
      /** What a person wrote for it, to be named when it is refused. */
      readonly typed?: string;
      readonly gesture?: string;
    }
  | { readonly type: "clearEdits"; readonly gesture?: string }
  | { readonly type: "endGesture" }
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  /** The link's input may be "own" where the photo comes along. */
  | { readonly type: "load"; readonly link: ParsedLink; readonly ownPhoto?: Photo }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  | { readonly type: "restart" }
  | { readonly type: "seek"; readonly to: TimeAddress | Playhead }
  /** Steps of the timeline, negative backwards; pauses. */
  | { readonly type: "step"; readonly by: number }
  /** Seconds of wall time since the last tick; only moves while playing. */
  | { readonly type: "tick"; readonly seconds: number }
  /** The input becomes a packaged photo, by its name, or one's own, by its pixels; the layer changes in the same step. */
  | {
      readonly type: "choosePhoto";
      readonly photo: PackagedPhoto | Photo;
      readonly layer?: Raw<LayerParams>;
    }
  | { readonly type: "photoLoaded"; readonly name: PackagedPhoto; readonly photo: Photo }
  /** The input falls back to the seed's integers, with a notice. */
  | { readonly type: "photoFailed"; readonly name: PackagedPhoto; readonly reason: string }
  | { readonly type: "look"; readonly cell: Cell | null }
  | { readonly type: "pin"; readonly cell: Cell | null }
  | { readonly type: "computing"; readonly recipe: Recipe; readonly done: number }
  | { readonly type: "computed"; readonly recipe: Recipe; readonly values: RunValues }
  /** The layer and data of the last run come back, with a notice. */
  | { readonly type: "computeFailed"; readonly recipe: Recipe; readonly reason: string }
  | { readonly type: "notify"; readonly notice: Notice }
  | { readonly type: "dismiss"; readonly path: string };
