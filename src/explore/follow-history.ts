/**
 * A lab and the browser's history: what Undo counts as a step is an entry of its own, everything else is written into
 * the entry that is there, and Back and Forward bring the lab to what their entry shows.
 */
import { formatQuery, MAX_LINK_OFFERED, writeLink } from "../params/index.ts";
import type { ParsedLink } from "../params/index.ts";
import { lanesLinked, openPageLink, watchLanes } from "../stage/index.ts";
import { isNewStep } from "../store/index.ts";
import type { Lab, LabState } from "../store/index.ts";
import { createEntries, idIn, linkOf } from "./entries.ts";
import type { Entry } from "./entries.ts";

/** Browsers limit how often an address may change; a drag changes settings faster. */
const CALM_MS = 300;

async function addressOf(lab: Lab, state: LabState): Promise<string> {
  const { params: own, edits } = linkOf(state);
  const params = { ...own, view: { ...own.view, lanes: lanesLinked(lab, state) } };
  const whole = await writeLink(params, edits);
  const link = whole.length > MAX_LINK_OFFERED ? formatQuery(params) : whole;
  return `${location.pathname}${link}`;
}

function isOther(state: LabState, before: LabState): boolean {
  const isChanged = state.params !== before.params || state.edits !== before.edits;
  return isChanged || state.head.step !== before.head.step || state.playing !== before.playing;
}

/** In a frame the entries would be those of the page around it. */
const canPush = (): boolean => window.parent === window;

/** A state and the one before it. */
export type Change = readonly [state: LabState, before: LabState];

/**
 * Follows until the returned function is called.
 * @param early what has changed since the page stood
 */
export function followHistory(lab: Lab, early: readonly Change[]): () => void {
  const entries = createEntries();
  /** Ends what is still on its way: it speaks of an entry that has been left. */
  let turn = 0;
  let current = entries.fresh();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnwritten = false;
  /** The lab is on its way to what an address says. */
  let isOpening = false;
  let isRestoring = false;
  let tail = Promise.resolve();

  const put = (how: "push" | "replace", address: string, state: LabState): void => {
    const isPush = how === "push" && canPush();
    const id = isPush ? entries.fresh() : current;
    try {
      if (isPush) history.pushState({ explorer: id }, "", address);
      else history.replaceState({ explorer: id }, "", address);
    } catch {
      // A frame without an address of its own (srcdoc) refuses; the lab works without it.
      return;
    }
    current = id;
    entries.keep(id, state);
  };
  // One after the other: what is edited takes a moment to write down.
  const write = (how: "push" | "replace", state: LabState): void => {
    const mine = turn;
    tail = tail.then(async () => {
      if (mine !== turn) return;
      const address = await addressOf(lab, state);
      if (mine === turn) put(how, address, state);
    });
  };
  const calm = (): void => {
    clearTimeout(timer);
    timer = undefined;
    isUnwritten = false;
  };
  const writeSoon = (): void => {
    isUnwritten = true;
    if (isOpening || lab.store.getState().playing) return;
    timer ??= setTimeout(() => {
      calm();
      write("replace", lab.store.getState());
    }, CALM_MS);
  };

  const onChange = (...[state, before]: Change): void => {
    if (isRestoring) return;
    if (isNewStep(state, before) && !isOpening) {
      // Back leads to where one was, not to where the address was last written.
      if (isUnwritten) write("replace", before);
      calm();
      write("push", state);
    } else if (isOther(state, before)) writeSoon();
  };

  const restore = ({ link, ownPhoto }: Pick<Entry, "link" | "ownPhoto">): void => {
    // The theme is the reader's, not the entry's.
    const { theme } = lab.store.getState().params.view;
    const isSameTheme = link.params.view.theme === theme;
    const view = { ...link.params.view, theme };
    const kept: ParsedLink = isSameTheme ? link : { ...link, params: { ...link.params, view } };
    isRestoring = true;
    lab.dispatch({ type: "load", link: kept, ...(ownPhoto !== null && { ownPhoto }) });
    isRestoring = false;
    if (!isSameTheme) writeSoon();
  };
  const open = async (isTraversal: boolean): Promise<void> => {
    turn += 1;
    const mine = turn;
    calm();
    isOpening = true;
    const link = await openPageLink(location.search, location.hash).catch(() => null);
    if (mine !== turn) return;
    isOpening = false;
    if (link === null) return;
    if (isTraversal) restore({ link, ownPhoto: null });
    else {
      isRestoring = true;
      lab.dispatch({ type: "load", link });
      isRestoring = false;
    }
    writeSoon();
  };

  const onPopState = ({ state }: PopStateEvent): void => {
    const id = idIn(state);
    if (id === null) return;
    turn += 1;
    calm();
    isOpening = false;
    current = id;
    const entry = entries.find(id);
    if (entry === undefined) void open(true);
    else restore(entry);
  };
  // An entry of the page's own tells in popstate what it shows; this one was made by a link or by a person.
  const onHash = (): void => {
    if (idIn(history.state) !== null) return;
    current = entries.fresh();
    if (location.hash.includes("d=")) void open(false);
    else writeSoon();
  };

  const first = early[0]?.[1] ?? lab.store.getState();
  put("replace", location.href, first);
  // What the link got wrong should not be passed on.
  if (first.notices.length > 0) write("replace", first);
  for (const change of early) onChange(...change);
  const unsubscribe = lab.store.subscribe((...change) => onChange(...change));
  const unwatch = watchLanes(lab, writeSoon);
  addEventListener("popstate", onPopState);
  addEventListener("hashchange", onHash);
  return () => {
    turn += 1;
    unsubscribe();
    unwatch();
    clearTimeout(timer);
    removeEventListener("popstate", onPopState);
    removeEventListener("hashchange", onHash);
  };
}
