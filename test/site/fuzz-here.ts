/**
 * Somebody who does anything, within the page: `?fuzz=SEED&seconds=N` of the test build. The same person, acts and truths
 * as those of the tests that lead a browser from outside (test/browser/fuzz); what came of it stands in
 * `window.fuzzed`.
 */
import { ACTS_PER_LOOK, FEWEST_ACTS, REST_MS } from "../browser/fuzz/pace.ts";
import { personAt } from "../browser/fuzz/person.ts";
import { here } from "../browser/fuzz/runs.ts";
import { reachedIn, spyOn, stay, type Reached } from "../browser/fuzz/spy.ts";
import { faultsOf } from "../browser/fuzz/truth.ts";
import { captureHere, handsHere } from "./hands-here.ts";

export interface Fuzzed {
  readonly isDone: boolean;
  readonly acts: number;
  /** The last acts, to be named when something breaks. */
  readonly story: string;
  /** Errors, rejections, refusals of the policy. */
  readonly problems: readonly string[];
  /** What the page shows otherwise than it must. */
  readonly faults: readonly string[];
  readonly reached: Reached | null;
}

interface Asked {
  readonly seed: number;
  readonly seconds: number;
}

const LAST_ACTS = 12;

function watched(): string[] {
  const problems: string[] = [];
  Object.assign(console, {
    error: (...all: unknown[]) => problems.push(`console: ${all.map(String).join(" ")}`),
  });
  addEventListener("error", ({ message }) => problems.push(`exception: ${message}`));
  addEventListener("unhandledrejection", ({ reason }) =>
    problems.push(`rejection: ${String(reason)}`),
  );
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    problems.push(`policy: ${violatedDirective} ${blockedURI}`),
  );
  return problems;
}

/** No window of the browser's own opens, and none of another page. */
function alone(): void {
  stay();
  window.open = () => null;
  window.alert = () => undefined;
  window.confirm = () => false;
  window.prompt = () => null;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What is wrong when the page has come to rest. */
async function lookedAt(): Promise<string[]> {
  for (const end = Date.now() + REST_MS; ;) {
    const faults = await faultsOf(here);
    if (faults.length === 0 || Date.now() > end) return faults;
    await wait(50);
  }
}

export async function fuzzHere({ seed, seconds }: Asked): Promise<void> {
  const problems = watched();
  alone();
  captureHere();
  const acts: string[] = [];
  let faults: readonly string[] = [];
  const tell = async (isDone: boolean): Promise<void> => {
    const reached = await reachedIn(here);
    const story = `seed ${seed}, after ${acts.length}: ${acts.slice(-LAST_ACTS).join(" · ")}`;
    const fuzzed: Fuzzed = { isDone, acts: acts.length, story, problems, faults, reached };
    Object.assign(window, { fuzzed });
  };
  await tell(false);
  try {
    await spyOn(here);
    const size = { width: innerWidth, height: innerHeight };
    const hands = handsHere(matchMedia("(pointer: coarse)").matches ? "touch" : "mouse");
    const links = location.pathname.endsWith("/explore.html");
    const person = personAt({ page: here, hands, size, seed, links });
    const end = Date.now() + 1000 * seconds;
    const isSound = (): boolean => problems.length === 0 && faults.length === 0;
    while (isSound() && (Date.now() < end || acts.length < FEWEST_ACTS)) {
      acts.push(await person.act());
      // The browser's own turn: frames, messages, what is fetched.
      await wait(5);
      if (acts.length % ACTS_PER_LOOK === 0) faults = await lookedAt();
      await tell(false);
    }
  } catch (error) {
    problems.push(`the person: ${String(error)}`);
  }
  await tell(true);
}
