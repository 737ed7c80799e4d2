/** Somebody who does anything: clicks, drags, wheels, touches, types and presses keys, by a seed. */
import { CHOSEN, type Hands, type Point } from "./hands.ts";
import { randomOf, type Random } from "./random.ts";
import type { Runs } from "./runs.ts";

export interface Person {
  /** Does one thing. @returns what it was, to be named when something breaks */
  readonly act: () => Promise<string>;
}

const KEYS = [
  ...(["Space", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] as const),
  ...(["PageUp", "PageDown", "Tab", "Tab", "Tab", "Shift+Tab", "Enter", "Escape"] as const),
  ...([
    "Control+z",
    "Control+z",
    "Control+z",
    "Control+Shift+z",
    "Control+y",
    "Delete",
    "Backspace",
  ] as const),
  ...(["0", "1", "2", "5", "9", "a", "b", "d", "e", "f", "h", "i", "k", "l", "m", "n"] as const),
  ...(["p", "q", "r", "s", "t", "u", "w", "[", "]", ",", ".", "+", "-", "?", "/", "j"] as const),
  ...(["Shift+ArrowRight", "Shift+ArrowLeft", "Shift+ArrowUp", "Shift+ArrowDown"] as const),
] as const;

const TEXTS = [
  ...([
    "3",
    "5",
    "7",
    "64",
    "2",
    "1",
    "12",
    "0",
    "-1",
    "99999999999",
    "1e3",
    "2.5",
    "NaN",
  ] as const),
  ...(["", " ", "x", "<b>x</b>", "\u202eabc", "٣", "same", "valid", "4", "8", "9", "6"] as const),
] as const;

const LINKS = [
  "?height=64&width=64&filters=64&pin=input.0.1.1",
  "?kernel=5&stride=99",
  "?input=coffee&height=24&width=24&filters=2&pin=standardKernels.0.0.0.0",
  "?input=astronaut&filters=3&pin=input.0.1.1",
  "?input=cat&height=32&width=32&filters=4",
  "?filters=2&bias=1&time=compare&pin=input.0.1.1",
  "?padding=same&dilation=2&play=1&pin=standard.999.9.9",
] as const;

const PHOTOS = ["cat", "coffee", "astronaut"] as const;

/** A small layer with a cell that can be edited. */
const PINNED = "?filters=3&pin=input.0.1.1";

/** What a person can click, press or type into, where it is in sight and no link to elsewhere. */
const CONTROLS =
  "button, input, select, textarea, summary, [role=tab], [role=gridcell], [tabindex='0'], a[href^='#']";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where one of those in sight stands, in the dialog on top where there is one; it is then the one with `data-fuzzed`.
 * @param isSought one out of sight, too: it is scrolled to
 */
function boxOfOne(
  page: Runs,
  selector: string,
  random: Random,
  isSought = false,
): Promise<Box | null> {
  return page.run(
    (query, share, anywhere) => {
      const dialog = [...document.querySelectorAll("dialog[open], [popover]:popover-open")].at(-1);
      const all = [...(dialog ?? document).querySelectorAll(query)].filter((each) => {
        const { top, bottom, width } = each.getBoundingClientRect();
        const isInSight = anywhere || (bottom > 0 && top < innerHeight);
        if (width === 0 || (!isInSight && !each.matches("select"))) return false;
        return each.checkVisibility({ visibilityProperty: true });
      });
      const one = all[Math.floor(share * all.length)];
      if (one === undefined) return null;
      document.querySelector("[data-fuzzed]")?.removeAttribute("data-fuzzed");
      one.setAttribute("data-fuzzed", "");
      if (anywhere) one.scrollIntoView({ block: "nearest", behavior: "instant" });
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    },
    selector,
    random.next(),
    isSought,
  );
}

interface Somebody {
  readonly page: Runs;
  readonly hands: Hands;
  /** Of the window. */
  readonly size: { readonly width: number; readonly height: number };
  readonly seed: number;
  /** Links are put into the address as well. */
  readonly links: boolean;
}

export function personAt({ page, hands, size, seed, links }: Somebody): Person {
  const random = randomOf(seed);
  const { width, height } = size;
  const nextKey = random.deck(KEYS);
  const nextText = random.deck(TEXTS);
  const nextLink = random.deck(LINKS);
  const anywhere = () => ({ x: random.below(width), y: random.below(height) });
  const here = ({ x, y }: Point) => `${Math.round(x)},${Math.round(y)}`;

  const clickOne = async (which: string, isSought = false): Promise<string> => {
    const one = await boxOfOne(page, which, random, isSought);
    if (one === null) return "nothing to click";
    const at = {
      x: one.x + random.next() * one.width,
      y: one.y + random.next() * one.height,
    };
    await hands.press(at);
    return `click at ${here(at)}`;
  };
  const click = () => clickOne(CONTROLS);
  // What a click anywhere meets too seldom is looked for.
  const undoOrReset = () => clickOne(".settings__history button:enabled", true);
  const dismiss = () => clickOne(".notice button", true);
  const clickAnywhere = async (): Promise<string> => {
    const at = anywhere();
    await hands.press(at);
    return `click anywhere, at ${here(at)}`;
  };
  const wander = async (): Promise<string> => {
    const one = await boxOfOne(page, ".picture, [role=slider], input[type=range]", random);
    const { x, y, width: w, height: h } = one ?? { x: 0, y: 0, width, height };
    const at = { x: x + random.next() * w, y: y + random.next() * h };
    await hands.move(at);
    if (random.next() < 0.4) await hands.press(at);
    return `over the picture, at ${here(at)}`;
  };
  const drag = async (): Promise<string> => {
    const one = await boxOfOne(page, "input[type=range], [role=slider], .picture", random);
    const from = one
      ? { x: one.x + random.next() * one.width, y: one.y + one.height / 2 }
      : anywhere();
    const to = random.next() < 0.8 ? { x: random.below(width), y: from.y } : anywhere();
    await hands.drag(from, to);
    return `drag ${here(from)} to ${here(to)}`;
  };
  const wheel = async (): Promise<string> => {
    const by = random.below(1200) - 600;
    await hands.wheel(by);
    return `wheel ${by}`;
  };
  const key = async (): Promise<string> => {
    const pressed = nextKey();
    await hands.key(pressed);
    return `key ${pressed}`;
  };
  const typeInto = async (which: string, isSought = false): Promise<string> => {
    const one = await boxOfOne(page, which, random, isSought);
    if (one === null) return "nothing to type into";
    const text = nextText();
    await page.run((query) => document.querySelector<HTMLElement>(query)?.focus(), CHOSEN);
    await hands.overtype(text);
    await hands.key(random.pick(["Enter", "Tab", "Escape"]));
    return `type ${JSON.stringify(text)}`;
  };
  const type = () => typeInto("input:not([type=range], [type=file]), textarea");
  const choose = async (): Promise<string> => {
    const one = await boxOfOne(page, "select", random);
    if (one === null) return "nothing to choose";
    const index = random.below(8);
    await hands.choose(index);
    return `choose ${index}`;
  };
  const choosePhoto = async (): Promise<string> => {
    const photo = random.pick(PHOTOS);
    if ((await boxOfOne(page, `select:has([value=${photo}])`, random)) === null) return "no photos";
    const index = await page.run(
      (query, value) => {
        const select = document.querySelector<HTMLSelectElement>(query);
        return [...(select?.options ?? [])].findIndex((option) => option.value === value);
      },
      CHOSEN,
      photo,
    );
    await hands.choose(index);
    return `choose ${photo}`;
  };
  const backOut = async (): Promise<string> => {
    for (const pressed of ["Escape", "Escape"]) await hands.key(pressed);
    await page.run(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    return "back out";
  };
  const goTo = (query: string): Promise<void> =>
    page.run((search) => {
      history.replaceState(null, "", `${search}#d=AA`);
      dispatchEvent(new HashChangeEvent("hashchange"));
    }, query);
  /** A link put into the address bar, as the page itself is told of it. */
  const address = async (): Promise<string> => {
    const query = nextLink();
    await goTo(query);
    return `address ${query}`;
  };
  /** A pinned cell's number; all of them are taken back now and then. */
  const edit = async (): Promise<string> => {
    if (links) await goTo(PINNED);
    const typed = await typeInto(".cell-card__field", true);
    return random.next() < 0.5 ? typed : `${typed}, ${await clickOne(".settings__reset", true)}`;
  };
  const last = links ? address : choose;
  const next = random.deck([
    ...([click, click, click, click, click, clickAnywhere, wander, wander, drag, drag] as const),
    ...([
      wheel,
      key,
      key,
      key,
      key,
      key,
      type,
      type,
      choose,
      last,
      edit,
      edit,
      undoOrReset,
      undoOrReset,
      dismiss,
      choosePhoto,
      backOut,
    ] as const),
  ]);
  return { act: () => next()() };
}
