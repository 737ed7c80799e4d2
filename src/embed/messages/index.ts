/** The widget's conversation with its host: with `api=1` messages, with `resize=1` its height. */
import type { Lab } from "../../store/index.ts";
import type { EmbedOptions } from "../options.ts";
import { announceHeight } from "./announce-height.ts";
import { createConversation, packed, READY } from "./conversation.ts";
import { createHost } from "./host.ts";

/** A picture comes at least this often (ms), also to a frame that is not on screen and gets no frames. */
const SLOWEST_PICTURE_MS = 100;

/** Listens and speaks until the returned function is called. */
export function startMessages(lab: Lab, options: EmbedOptions): () => void {
  // Opened as a page of its own there is nobody to speak with.
  if (window.parent === window) return () => undefined;
  const { api, origin, resize } = options.params;
  const host = createHost(window, origin);
  const ends: (() => void)[] = [];
  if (resize) {
    const height = announceHeight(options.root, host, api);
    const unsubscribe = lab.store.subscribe((state, before) => {
      if (state.params !== before.params) height.cause();
    });
    ends.push(height.stop, unsubscribe);
  }
  if (api) {
    const conversation = createConversation(lab, { now: () => performance.now(), soon });
    host.listen(conversation);
    host.announce(packed(READY));
    const onEscape = options.onEscape(() => host.announce(packed({ type: "escape" })));
    ends.push(onEscape, conversation.stop, host.stop);
  }
  return () => {
    for (const end of ends) end();
  };
}

/** Before the next picture, or a little later where none is drawn. */
function soon(callback: () => void): void {
  const once = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    callback();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, SLOWEST_PICTURE_MS);
}
