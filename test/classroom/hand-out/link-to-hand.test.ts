// @vitest-environment jsdom
/** The link that students get: the present state, and never the answer to what is being asked. */
import { expect, test } from "vitest";
import { handedOf, linkToHand } from "../../../src/classroom/hand-out/link-to-hand.ts";
import { openLink } from "../../../src/params/index.ts";
import { QUESTION_KINDS } from "../../../src/quiz/index.ts";
import { createLab } from "../../../src/store/index.ts";

const labAt = async (search: string) => createLab(await openLink(search, ""));

const STATE =
  "?filters=8&seed=5&time=filters.f4.y2.x2&lanes=separable&theme=projector&pin=standard.2.1.0&keys=0";

const queryOf = async (handed: "now" | "beginning"): Promise<string> => {
  const url = await linkToHand(await labAt(STATE), { handed, edits: true });
  expect(url).toContain("/explore.html?");
  return new URL(url).search;
};

test("the present state goes along, the room's theme and keys do not", async () => {
  const link = await openLink(await queryOf("now"), "");
  expect(link.notices).toEqual([]);
  expect(link.params.layer.filters).toBe(8);
  expect(link.params.data.seed).toBe(5);
  expect(link.params.time.time).toEqual({ segment: "filters", filter: 4, y: 2, x: 2 });
  expect(link.params.view).toMatchObject({ lanes: "separable", pin: "standard.2.1.0" });
  expect(link.params.view).toMatchObject({ theme: "auto", keys: true });
});

test("before an answer there is neither a moment nor a pinned cell in it", async () => {
  const query = await queryOf("beginning");
  expect(query).not.toMatch(/time=|pin=/);
  const { params } = await openLink(query, "");
  expect(params.layer.filters).toBe(8);
  expect(params.time.time.segment).toBe("input");
});

test.each(QUESTION_KINDS)("%s: nothing is given away until the answer is shown", (kind) => {
  // A page shows a layer's sizes and counts from its first moment on.
  const meanwhile = kind === "value" || kind === "dependence" ? "beginning" : "none";
  expect(handedOf({ kind })).toBe(meanwhile);
});

test("without a question it is the moment now", () => {
  expect(handedOf(null)).toBe("now");
});
