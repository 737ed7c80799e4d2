/** Links of version 1 and what they say. golden-links.json is never changed, only added to. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EDIT_TARGETS, NO_EDITS, type ParsedLink } from "../../src/params/index.ts";
import { formatLink, parseLink } from "../../src/params/packed-link.ts";
import { openPageLink } from "../../src/stage/open-link.ts";
import { formatTime } from "../../src/timeline/index.ts";

interface GoldenLink {
  readonly link: string;
  /** Where it differs from the defaults of version 1. */
  readonly says?: Readonly<Record<string, unknown>>;
  readonly edits?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly anchor?: string;
  /** What the notices speak of; their words may become better. */
  readonly notices?: readonly string[];
}

interface GoldenFile {
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly links: readonly GoldenLink[];
}

const file = new URL("./golden-links.json", import.meta.url);
const { defaults, links } = JSON.parse(readFileSync(file, "utf8")) as GoldenFile;
/** Of the first ones: a link that has been given away keeps its meaning. */
const SEALED = 70;
const SEAL = "9a9a4553a7247f8c1b6e09755c6fc7727066304150e4876e44c45dfd62eedeb2";

function split(link: string): [search: string, hash: string] {
  const at = link.indexOf("#");
  return at < 0 ? [link, ""] : [link.slice(0, at), link.slice(at)];
}

/** Every parameter under its name; what later versions add is left out. */
function flat({ params }: ParsedLink): Record<string, unknown> {
  const time = formatTime(params.time.time);
  const all: Record<string, unknown> = {
    ...{ ...params.layer, ...params.data, ...params.time, time },
    ...params.view,
  };
  return Object.fromEntries(Object.keys(defaults).map((key) => [key, all[key]]));
}

function writtenEdits({ edits }: ParsedLink): Record<string, Record<string, number>> {
  return Object.fromEntries(
    EDIT_TARGETS.flatMap((target) => {
      const values = edits[target];
      return values === undefined ? [] : [[target, Object.fromEntries(values)]];
    }),
  );
}

describe("a link of version 1 still says what it said", () => {
  test.each(links)("$link", async ({ link, says = {}, edits = {}, anchor = "", notices = [] }) => {
    const parsed = await openPageLink(...split(link));
    expect(flat(parsed)).toEqual({ ...defaults, ...says });
    expect(writtenEdits(parsed)).toEqual(edits);
    expect(parsed.anchor).toBe(anchor);
    expect(parsed.notices.map(({ path }) => path)).toEqual(notices);
    if (Object.keys(edits).length === 0) expect(parsed.edits).toBe(NO_EDITS);
  });

  test("in its canonical form, too, without a notice", async () => {
    for (const { link } of links) {
      const { params, edits } = await openPageLink(...split(link));
      const canonical = formatLink(params, edits);
      const again = parseLink(...split(canonical));
      expect(again, link).toEqual({ params, edits, anchor: "", notices: [] });
      expect(formatLink(again.params, again.edits), link).toBe(canonical);
    }
  });
});

test("no golden link has been changed or taken away", () => {
  const sealed = JSON.stringify([defaults, links.slice(0, SEALED)]);
  expect(createHash("sha256").update(sealed).digest("hex")).toBe(SEAL);
});
