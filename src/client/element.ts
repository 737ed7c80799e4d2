/** `<depthwise-explorer kernel="3" filters="128">`: attributes are a link's names; a change is sent, nothing reloads. */
import type { SettingsChange } from "../protocol/index.ts";
import { createExplorer } from "./create.ts";
import { FIXED, FLAGS, SETTINGS } from "./names.ts";
import type { Explorer, ExplorerOptions } from "./types.ts";

/** Where there are no elements this module can be loaded all the same. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * Further attributes: src (the widget's address), title (the frame's), loading (lazy, the default, or eager).
 * Events: "ready" (detail: the Explorer) and "error" (detail: an ExplorerError); they do not bubble.
 */
export class ExplorerElement extends Base {
  static readonly observedAttributes: readonly string[] = [...SETTINGS, "title"];

  /** The handle, once the widget answers; null while the element is not on a page. */
  ready: Promise<Explorer> | null = null;
  #life = new AbortController();
  #changes: Record<string, string | null> = {};
  #explorer: Explorer | undefined;

  connectedCallback(): void {
    this.#takeRoom();
    const { signal } = (this.#life = new AbortController());
    this.#changes = {};
    this.ready = createExplorer(this, { ...this.#options(), signal });
    const frame = this.querySelector("iframe");
    if (frame) frame.style.cssText += ";height:100%;aspect-ratio:auto";
    this.ready.then(
      (explorer) => {
        this.#explorer = explorer;
        // From now on the frame's height is the element's.
        explorer.on("resize", () => (this.style.aspectRatio = "auto"));
        explorer.on("error", (error) => this.#tell("error", error));
        void this.#send();
        this.#tell("ready", explorer);
      },
      (error: unknown) => signal.aborted || this.#tell("error", error),
    );
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#explorer = undefined;
    this.ready = null;
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (!this.ready) return;
    const frame = this.querySelector("iframe");
    if (name === "title") {
      if (frame && value) frame.title = value;
      return;
    }
    // Attributes that change together are one message.
    if (Object.keys(this.#changes).length === 0) queueMicrotask(() => void this.#send());
    this.#changes[name] = valueOf(name, value);
  }

  /** A block of 16:10, unless the page gives it a height or a ratio. */
  #takeRoom(): void {
    const { style } = this;
    const found = getComputedStyle(this);
    const display = found.display === "inline" ? "block" : style.display;
    // Without a box a height is told as it was written, not as it came out.
    style.display = "none";
    if (found.height === "auto" && found.aspectRatio === "auto") style.aspectRatio = "16/10";
    style.display = display;
  }

  #options(): ExplorerOptions {
    const names = [...SETTINGS, ...FIXED].filter((name) => this.hasAttribute(name));
    const params = names.map((name) => [name, valueOf(name, this.getAttribute(name))]);
    return {
      params: Object.fromEntries(params) as ExplorerOptions["params"],
      src: this.getAttribute("src") ?? undefined,
      title: this.getAttribute("title") ?? undefined,
      loading: this.getAttribute("loading") === "eager" ? "eager" : "lazy",
    };
  }

  async #send(): Promise<void> {
    const changes = this.#changes;
    if (!this.#explorer || Object.keys(changes).length === 0) return;
    this.#changes = {};
    await this.#explorer
      .set(changes as SettingsChange)
      .catch((error: unknown) => this.#tell("error", error));
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function valueOf(name: string, value: string | null): string | null {
  return value === "" && FLAGS.includes(name) ? "1" : value;
}
