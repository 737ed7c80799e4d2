/** A page as the checks use it, the same in every engine: few verbs, real clicks and keys. */
import type { Runs } from "../browser/fuzz/runs.ts";
import { ELEMENT_KEY, type ElementReference, type Wire } from "./driver/protocol.ts";

const KEYS = { PageDown: "\uE00F", Enter: "\uE007", Home: "\uE011", End: "\uE010" } as const;

export interface EnginePage extends Runs {
  readonly goto: (url: string) => Promise<void>;
  readonly address: () => Promise<string>;
  /** A button by its name. */
  readonly press: (name: string) => Promise<void>;
  /** Types over what the field of this name has, and presses Enter. */
  readonly type: (name: string, text: string) => Promise<void>;
  /** A letter, or a key of the list above. */
  readonly key: (name: string) => Promise<void>;
  /** Everything after it is in this frame; null: in the page again. */
  readonly frame: (selector: string | null) => Promise<void>;
}

/** Runs in the page. */
const FIND = `
  const [selector, name] = arguments;
  const nameOf = (node) =>
    (node.getAttribute("aria-label") ??
      document.getElementById(node.getAttribute("aria-labelledby"))?.textContent ??
      node.labels?.[0]?.textContent ??
      node.textContent).trim();
  return [...document.querySelectorAll(selector)].find((node) =>
    node.checkVisibility() && (name === null || nameOf(node) === name)) ?? null;`;

export function pageOf({ send }: Wire): EnginePage {
  const find = async (selector: string, name: string | null = null): Promise<ElementReference> => {
    // What is asked for comes in its own time.
    for (const end = Date.now() + 20_000; ;) {
      const found = await send("execute", { script: FIND, args: [selector, name] });
      if (found !== null) return found as ElementReference;
      if (Date.now() > end) throw new Error(`nothing to be seen is ${name ?? selector}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const key = async (name: string): Promise<void> => {
    const value = KEYS[name as keyof typeof KEYS] ?? name;
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value }));
    await send("actions", { actions: [{ type: "key", id: "keys", actions }] });
  };
  return {
    goto: async (url) => void (await send("navigate", { url })),
    address: async () => String(await send("address", {})),
    run: async <A extends readonly unknown[], T>(fn: (...args: A) => T, ...args: A) =>
      (await send("execute", {
        script: `return (${fn.toString()}).apply(null, arguments)`,
        args,
      })) as T,
    press: async (name) => {
      await send("click", { id: (await find("button", name))[ELEMENT_KEY] });
    },
    type: async (name, text) => {
      const field = await find("input:not([type=range])", name);
      const script = "arguments[0].focus(); arguments[0].select();";
      await send("execute", { script, args: [field] });
      for (const letter of [...text, "Enter"]) await key(letter);
    },
    key,
    frame: async (selector) => {
      await send("frame", { id: null });
      if (selector !== null) await send("frame", { id: await find(selector) });
    },
  };
}
