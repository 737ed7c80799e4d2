/** A page that somebody does anything to, by a seed, with what must hold looked at on the way. */
import { expect } from "vitest";
import type { Command } from "../../../src/store/index.ts";
import { openPage, type OpenedPage, type PageOptions } from "../harness/index.ts";
import { handsOn } from "./hands.ts";
import { ACTS_PER_LOOK, FEWEST_ACTS, REST_MS } from "./pace.ts";
import { personAt } from "./person.ts";
import { runsIn } from "./runs.ts";
import { holdBack, reachedIn, spyOn, type Reached } from "./spy.ts";
import { faultsOf } from "./truth.ts";

export interface FuzzedPage extends Pick<PageOptions, "viewport" | "touch" | "theme"> {
  readonly name: string;
  readonly path: string;
  /** Its layer follows a link that is put into its address. */
  readonly links?: boolean;
}

export const PAGES: readonly FuzzedPage[] = [
  { name: "explore", path: "explore.html", links: true },
  { name: "start page", path: "index.html" },
  { name: "classroom", path: "classroom.html" },
  { name: "widget", path: "embed.html" },
];

/** What only a fault brings about, a photo that is missing or a calculation that breaks: the tests of faults send it. */
export const BY_FAULT: readonly Command["type"][] = ["photoFailed", "computeFailed"];

const LAST_ACTS = 12;

const isHeldBack = (problem: string): boolean =>
  problem.includes("net::ERR_ABORTED") || problem.startsWith("request failed: blob:");

/**
 * @param look made whenever what must hold is looked at
 * @returns what was reached; fails with the seed and the last acts where something does not hold
 */
export async function fuzz(
  { name, path, ...options }: FuzzedPage,
  seed: number,
  milliseconds: number,
  look: (page: OpenedPage) => Promise<void> = () => Promise.resolve(),
): Promise<Reached> {
  const page = await openPage({ ...options, path: "embed.html", waitForApp: false });
  await holdBack(page);
  await page.goto(new URL(path, page.url()).href);
  const within = runsIn(page);
  await spyOn(within);
  let loads = 0;
  page.on("domcontentloaded", () => (loads += 1));
  const { touch = false, links = false } = options;
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  const person = personAt({ page: within, hands: handsOn(page, touch), size, seed, links });
  const acts: string[] = [];
  const story = (): string =>
    `${name}, seed ${seed}, after ${acts.length}: ${acts.slice(-LAST_ACTS).join(" · ")}`;
  const until = Date.now() + milliseconds;
  while (Date.now() < until || acts.length < FEWEST_ACTS) {
    acts.push(await person.act().catch((error: unknown) => `(${String(error)})`));
    expect({ loads, problems: page.problems.filter((each) => !isHeldBack(each)) }, story()).toEqual(
      { loads: 0, problems: [] },
    );
    if (acts.length % ACTS_PER_LOOK === 0) {
      await expect.poll(() => faultsOf(within), { timeout: REST_MS, message: story() }).toEqual([]);
      await look(page);
    }
  }
  const reached = await reachedIn(within);
  if (reached === null) throw new Error(`the page was left: ${story()}`);
  process.stdout.write(`${story()} ${JSON.stringify(reached)}\n`);
  return reached;
}
