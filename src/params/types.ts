/** What a link, a control or a host may set, grouped by what changes together. */
import type { InputKind, KernelKind, Padding } from "../engine/index.ts";
import type { Pace, TimeAddress } from "../timeline/index.ts";

/** URL names of design.md §4.2. */
export interface LayerParams {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly kernel: number;
  readonly filters: number;
  readonly stride: number;
  readonly padding: Padding;
  readonly dilation: number;
  readonly multiplier: number;
  readonly bias: boolean;
}

export interface DataParams {
  /** "own" only in a lab that has an own photo; links know no such word. */
  readonly input: InputKind;
  readonly kernels: KernelKind;
  readonly seed: number;
}

export interface TimeParams {
  readonly time: TimeAddress;
  readonly play: boolean;
  /** One of SPEEDS. */
  readonly speed: number;
  readonly pace: Pace;
  readonly loop: boolean;
}

export type Lanes = "both" | "standard" | "separable";
export type ThemeName = "auto" | "light" | "dark" | "projector";
export type Units = "mults" | "macs" | "flops";

export interface ViewParams {
  readonly lanes: Lanes;
  readonly theme: ThemeName;
  readonly units: Units;
  /** A pinned cell, "standard.40.2.2", or "". */
  readonly pin: string;
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  readonly keys: boolean;
  readonly size: string;
  /** Width of the network in the table: one of ALPHAS. */
  readonly alpha: number;
  /** Its input's side: one of RESOLUTIONS. */
  readonly resolution: number;
  /** Which question of each kind is asked: the same number asks the same everywhere. */
  readonly quizSeed: number;
}

export interface Params {
  readonly layer: LayerParams;
  readonly data: DataParams;
  readonly time: TimeParams;
  readonly view: ViewParams;
}

export type EditTarget =
  | "input"
  | "standard"
  | "depthwise"
  | "pointwise"
  | "standardBias"
  | "depthwiseBias"
  | "pointwiseBias";

/** Differences from the seed: flat index -> value. Absent target: nothing edited. */
export type Edits = Readonly<Partial<Record<EditTarget, ReadonlyMap<number, number>>>>;

/** One clear sentence: field, rule, value, consequence. */
export interface Notice {
  /** The URL name it speaks of ("kernel"), or "link" / "photo" / "edits". */
  readonly path: string;
  /** "kernel=9 is larger than the padded input 7×7; using 3" */
  readonly message: string;
}

/** What a link says. */
export interface ParsedLink {
  readonly params: Params;
  readonly edits: Edits;
  /** Element id of the fragment (`#id`, `#id&d=…`), or "". */
  readonly anchor: string;
  readonly notices: readonly Notice[];
}
