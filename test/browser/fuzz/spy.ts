/**
 * Which Commands a page sends, from the outside: the lab is found where React keeps the props of the page's component,
 * so that the very site that is published is tried, and no byte of a test ships.
 */
import type { Page } from "playwright-core";
import type { Command, Lab, LabState } from "../../../src/store/index.ts";

export interface Reached {
  /** How often each kind of Command was sent. */
  readonly kinds: Readonly<Partial<Record<Command["type"], number>>>;
  /** How often the layer became another one. */
  readonly layers: number;
  /** Links to other pages that were followed, and held back. */
  readonly leaving: number;
}

interface Spied extends Reached {
  readonly lab: Lab;
}

interface Fiber {
  readonly memoizedProps: { readonly lab?: Lab } | null;
  readonly child: Fiber | null;
  readonly stateNode: { readonly current?: Fiber } | null;
}

/** Links to elsewhere are followed no further: a person who means to leave leaves. */
export async function holdBack(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => undefined;
    addEventListener(
      "click",
      (event) => {
        const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
        if (!(link instanceof HTMLAnchorElement)) return;
        const [to, here] = [new URL(link.href), location];
        const isHere = to.origin === here.origin && to.pathname === here.pathname;
        if (isHere && to.search === here.search && to.hash !== "") return;
        event.preventDefault();
        const { fuzz } = window as unknown as { fuzz?: { leaving: number } };
        if (fuzz) fuzz.leaving += 1;
      },
      true,
    );
  });
  page.context().on("page", (other) => void other.close().catch(() => undefined));
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
  // With a listener no window of the system opens.
  page.on("filechooser", () => undefined);
}

export async function spyOn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.getElementById("root");
    const key = Object.keys(root ?? {}).find((name) => name.startsWith("__reactContainer$"));
    return root !== null && key !== undefined;
  });
  await page.evaluate(() => {
    const root = document.getElementById("root") as unknown as Record<string, Fiber>;
    const key = Object.keys(root).find((name) => name.startsWith("__reactContainer$")) ?? "";
    let fiber: Fiber | null = root[key]?.stateNode?.current ?? null;
    while (fiber !== null && fiber.memoizedProps?.lab === undefined) fiber = fiber.child;
    const lab = fiber?.memoizedProps?.lab;
    if (lab === undefined) throw new Error("no component has a lab");
    const kinds: Record<string, number> = {};
    const spied = { lab, kinds, layers: 0, leaving: 0 };
    const { dispatch } = lab;
    const counting = (command: Command): void => {
      kinds[command.type] = (kinds[command.type] ?? 0) + 1;
      dispatch(command);
    };
    Object.assign(lab, { dispatch: counting });
    lab.store.subscribe((now, before) => {
      if (now.params.layer !== before.params.layer) spied.layers += 1;
    });
    Object.assign(window, { fuzz: spied });
  });
}

/** Null when the page that was spied on is no more. */
export function reachedIn(page: Page): Promise<Reached | null> {
  return page.evaluate(() => {
    const { fuzz } = window as unknown as { fuzz?: Spied };
    if (fuzz === undefined) return null;
    return { kinds: fuzz.kinds, layers: fuzz.layers, leaving: fuzz.leaving };
  });
}

/** The lab's state as plain data: edits as lists of entries. */
export type PlainState = Pick<LabState, "params" | "head" | "notices"> & {
  readonly edits: readonly (readonly [string, readonly (readonly [number, number])[]])[];
};

export function stateIn(page: Page, { pause = false } = {}): Promise<PlainState> {
  return page.evaluate((isToRest) => {
    const { fuzz } = window as unknown as { fuzz: Spied };
    if (isToRest) fuzz.lab.dispatch({ type: "pause" });
    const { params, head, notices, edits } = fuzz.lab.store.getState();
    const plain = Object.entries(edits).map(
      ([target, values]) => [target, [...(values ?? [])]] as const,
    );
    return { params, head, notices, edits: plain };
  }, pause);
}
