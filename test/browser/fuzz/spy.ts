/**
 * Which Commands a page sends, from the outside: the lab is found where React keeps the props of the page's component,
 * so that the very site that is published is tried, and no byte of a test ships.
 */
import type { Page } from "playwright-core";
import type { Command, Lab, LabState } from "../../../src/store/index.ts";
import type { Runs } from "./runs.ts";

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

/** Links to elsewhere are followed no further: a person who means to leave leaves. Runs in the page. */
export function stay(): void {
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
}

/** Neither links nor windows of the system lead away from the page. */
export async function holdBack(page: Page): Promise<void> {
  await page.addInitScript(stay);
  page.context().on("page", (other) => void other.close().catch(() => undefined));
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
  // With a listener no window of the system opens.
  page.on("filechooser", () => undefined);
}

const LIMIT_MS = 30_000;

export async function spyOn(page: Runs): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; !(await page.run(spy));) {
    if (Date.now() > end) throw new Error("no component has a lab");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs in the page. @returns false where there is no lab yet */
function spy(): boolean {
  const root = document.getElementById("root") as unknown as Record<string, Fiber> | null;
  const key = Object.keys(root ?? {}).find((name) => name.startsWith("__reactContainer$"));
  let fiber: Fiber | null = root?.[key ?? ""]?.stateNode?.current ?? null;
  while (fiber !== null && fiber.memoizedProps?.lab === undefined) fiber = fiber.child;
  const lab = fiber?.memoizedProps?.lab;
  if (lab === undefined) return false;
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
  return true;
}

/** Null when the page that was spied on is no more. */
export function reachedIn(page: Runs): Promise<Reached | null> {
  return page.run(() => {
    const { fuzz } = window as unknown as { fuzz?: Spied };
    if (fuzz === undefined) return null;
    return { kinds: fuzz.kinds, layers: fuzz.layers, leaving: fuzz.leaving };
  });
}

/** The lab's state as plain data: edits as lists of entries. */
export type PlainState = Pick<LabState, "params" | "head" | "notices"> & {
  readonly edits: readonly (readonly [string, readonly (readonly [number, number])[]])[];
};

export function stateIn(page: Runs, { pause = false } = {}): Promise<PlainState> {
  return page.run((isToRest) => {
    const { fuzz } = window as unknown as { fuzz: Spied };
    if (isToRest) fuzz.lab.dispatch({ type: "pause" });
    const { params, head, notices, edits } = fuzz.lab.store.getState();
    const plain = Object.entries(edits).map(
      ([target, values]) => [target, [...(values ?? [])]] as const,
    );
    return { params, head, notices, edits: plain };
  }, pause);
}
