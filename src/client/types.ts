/** What a page gets and gives. */
import type {
  Answers,
  Events,
  ReadyInfo,
  SettingsChange,
  TensorName,
  What,
} from "../protocol/index.ts";
import type { ExplorerError } from "./error.ts";

/** The widget's address in words: the names of a link, and how it loads. */
export interface ExplorerParams extends SettingsChange {
  /** "click": a still picture until somebody clicks. */
  readonly load?: "auto" | "click";
  /** The frame becomes as high as its content. */
  readonly resize?: boolean;
}

export interface ExplorerOptions {
  readonly params?: ExplorerParams;
  /** Address of the widget; without it embed.html, one folder above this file. */
  readonly src?: string | URL;
  /** What screen readers call the frame. */
  readonly title?: string;
  /** Default "lazy": loaded when it comes near the screen. */
  readonly loading?: "lazy" | "eager";
  /** Milliseconds that an answer may take, the first from the frame's load. Default 10,000. */
  readonly timeout?: number;
  /** Its abort is a destroy(), also before there is a handle. */
  readonly signal?: AbortSignal;
}

/** What `on` can listen to. */
export interface ExplorerEvents extends Events {
  /** The widget has been loaded, again perhaps: it then has its first settings. */
  ready: ReadyInfo;
  resize: { readonly height: number };
  /** Escape was pressed in the widget: the focus is yours. */
  escape: object;
  /** An error that answers none of your calls. */
  error: ExplorerError;
}

/** Which tensor's channel is asked for. */
export interface Which {
  readonly tensor: TensorName;
  readonly channel: number;
}

/** One widget on the page. A promise is rejected with an ExplorerError, and then nothing has changed. */
export interface Explorer {
  readonly iframe: HTMLIFrameElement;
  /** What the widget says of itself: version and capabilities. */
  readonly info: ReadyInfo;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** @param time as in a link: "filters.f40.y2.x2" */
  seek(time: string): Promise<void>;
  /** @param by steps, negative backwards; default 1 */
  step(by?: number): Promise<void>;
  /** All of it or, when one value is refused, nothing. null asks for the default. */
  set(params: SettingsChange): Promise<void>;
  get<W extends What>(what: W, ...which: W extends "tensor" ? [Which] : []): Promise<Answers[W]>;
  /** @returns the way to stop listening */
  on<E extends keyof ExplorerEvents>(
    event: E,
    listener: (detail: ExplorerEvents[E]) => void,
  ): () => void;
  off<E extends keyof ExplorerEvents>(
    event: E,
    listener: (detail: ExplorerEvents[E]) => void,
  ): void;
  /** Ends the conversation, and takes the frame away if it was made here. */
  destroy(): void;
}
