/** The widget's conversation with its host. */
import type { Lab } from "../../store/index.ts";
import type { EmbedOptions } from "../options.ts";

/** Listens and speaks until the returned function is called. */
export function startMessages(lab: Lab, options: EmbedOptions): () => void {
  void lab;
  void options;
  return () => undefined;
}
