/** The host's side of the widget: `createExplorer` and the element `<depthwise-explorer>`. Safe to load twice. */
import { ExplorerElement } from "./element.ts";

export type * from "./types.ts";
export type * from "../protocol/index.ts";
export { createExplorer } from "./create.ts";
export { ExplorerElement } from "./element.ts";
export { ExplorerError } from "./error.ts";

declare global {
  interface HTMLElementTagNameMap {
    "depthwise-explorer": ExplorerElement;
  }
}

// Where there are no elements (a server that renders pages) the module does nothing.
if (typeof customElements !== "undefined" && !customElements.get("depthwise-explorer"))
  customElements.define("depthwise-explorer", ExplorerElement);
