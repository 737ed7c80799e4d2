/** Leaves out of d3 what nobody here calls and no bundler can see to be unused. */

/** Of a selection what the picture's joins call (src/stage/picture/overlay.ts), and what these methods call themselves. */
const KEPT = [
  "[Symbol.iterator]",
  "append",
  "attr",
  "constructor",
  "data",
  "each",
  "enter",
  "exit",
  "join",
  "merge",
  "node",
  "nodes",
  "order",
  "remove",
  "select",
  "selectAll",
  "selectChildren",
  "selection",
];

/** A line of the one object that all methods hang on. */
const METHOD = /^ {2}(\w+|\[Symbol\.iterator\]): selection_\w+,?\n/gm;

/** An easing that is made when the package is loaded. */
const MADE = /= \(function custom\(/g;

/** @returns {import("vite").Plugin} */
export function fewerD3() {
  return {
    name: "explorer-fewer-d3",
    apply: "build",
    transform: {
      filter: { id: /node_modules\/d3-(selection|ease)\// },
      handler: (code) =>
        code
          .replace(METHOD, (line, /** @type {string} */ name) => (KEPT.includes(name) ? line : ""))
          .replace(MADE, "= /* @__PURE__ */ (function custom("),
    },
  };
}
