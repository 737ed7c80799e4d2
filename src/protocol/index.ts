/** What the widget and its host say to each other, version 1. The widget and the client library both read this. */
import type { DataParams, LayerParams, Notice, TimeParams, ViewParams } from "../params/index.ts";

/** Every message carries it as `ns`; what does not is somebody else's and ignored. */
export const NAMESPACE = "depthwise-explorer";
/** Every message carries it as `v`. */
export const PROTOCOL = 1;

/** All that `set` takes: the names of a link. `time` is a link's text, "filters.f40.y2.x2". */
export type Settings = LayerParams &
  DataParams &
  Omit<TimeParams, "time"> &
  ViewParams & { readonly time: string };

/** null asks for the default. The text of a link does as well as a number or a list. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | null };

/** Multiplications. */
export interface Counts {
  readonly standard: number;
  readonly depthwise: number;
  readonly pointwise: number;
  /** depthwise + pointwise */
  readonly separable: number;
}

export type TensorName = "input" | "depthwise" | "standard" | "separable";

/** What `get` answers with. */
export interface Answers {
  state: {
    readonly params: Settings;
    /** The same as a link: "?kernel=5&time=compare", with edited values after "#d=". */
    readonly link: string;
    readonly playing: boolean;
    /** False while the layer's values are being computed. */
    readonly ready: boolean;
    readonly notices: readonly Notice[];
  };
  counts: CountEvent & {
    /** separable / standard multiplications */
    readonly ratio: number;
  };
  tensor: {
    readonly tensor: TensorName;
    readonly channel: number;
    /** [height, width] */
    readonly shape: readonly [height: number, width: number];
    /** One channel, row by row; a copy. */
    readonly data: Float32Array;
  };
}

export type What = keyof Answers;

export interface StepEvent {
  /** The position, as a link's `time`. */
  readonly time: string;
  /** 0-based, of `steps`. */
  readonly step: number;
  readonly steps: number;
  readonly playing: boolean;
}

export interface CountEvent {
  readonly done: Counts;
  readonly total: Counts;
}

/** What can be subscribed to. `quiz` is reserved and not yet sent. */
export interface Events {
  step: StepEvent;
  count: CountEvent;
}

export type EventName = keyof Events;

/** Why a message was refused; the list is closed. */
export type ErrorCode =
  /** Not a plain object of plain values, or without a usable type or id. */
  | "bad-message"
  /** v is not 1. */
  | "bad-version"
  | "unknown-type"
  /** A name that this type of message, or `params`, does not have. */
  | "unknown-key"
  /** A value that breaks a rule; path and message say which. */
  | "bad-value"
  | "unknown-event"
  /** More than 64 kB, or nested too deep. */
  | "too-large"
  /** More than 60 messages within a second; told once a second. */
  | "too-many"
  /** Only the widget's address may set this. */
  | "not-allowed"
  /** The values are still being computed. */
  | "not-ready";

export type HostRequest =
  | { readonly type: "hello" }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  | { readonly type: "seek"; readonly time: string }
  | { readonly type: "step"; readonly by: number }
  | { readonly type: "set"; readonly params: SettingsChange }
  | { readonly type: "get"; readonly what: "state" | "counts" }
  | {
      readonly type: "get";
      readonly what: "tensor";
      readonly tensor: TensorName;
      readonly channel: number;
    }
  | { readonly type: "subscribe"; readonly events: readonly EventName[] };

export interface Envelope {
  readonly ns: typeof NAMESPACE;
  readonly v: typeof PROTOCOL;
  /** The host's own; the answer carries the same. Without one there is no result, but errors there are. */
  readonly id?: string | number;
}

export type HostMessage = Envelope & HostRequest;

export interface Capabilities {
  readonly types: readonly HostRequest["type"][];
  readonly events: readonly EventName[];
  readonly what: readonly What[];
  readonly tensors: readonly TensorName[];
  /** The names that `set` takes. */
  readonly params: readonly string[];
}

export interface ReadyInfo {
  /** The widget's own version, "0.1.0". */
  readonly version: string;
  readonly capabilities: Capabilities;
}

export type WidgetNews =
  /** On load, and in answer to hello; then with a MessagePort for everything that follows. */
  | ({ readonly type: "ready" } & ReadyInfo)
  | { readonly type: "result"; readonly value?: Answers[What] }
  | {
      readonly type: "error";
      readonly code: ErrorCode;
      /** The name it speaks of: "kernel", "time", "by"; "" for the message as a whole. */
      readonly path: string;
      readonly message: string;
    }
  | ({ readonly type: "step" } & StepEvent)
  | ({ readonly type: "count" } & CountEvent)
  /** The height that the content wants at its present width, in CSS pixels. */
  | { readonly type: "resize"; readonly height: number }
  /** Escape has given up the focus: the host may take it. */
  | { readonly type: "escape" };

export type WidgetMessage = Envelope & WidgetNews;
