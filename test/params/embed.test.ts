/** What only the widget reads of its address. */
import { expect, test } from "vitest";
import { EMBED_DEFAULTS, parseEmbed } from "../../src/params/index.ts";

test("names are read as in every link, and what is left out has its default", () => {
  expect(parseEmbed("").embed).toEqual(EMBED_DEFAULTS);
  expect(parseEmbed("?api=1&load=click&resize=1&origin=https://example.org").embed).toEqual({
    ...{ api: true, load: "click", resize: true, origin: "https://example.org" },
  });
});

test.each([
  "example.org",
  "https://example.org/",
  "https://example.org/page",
  "https://EXAMPLE.org",
  "javascript:alert(1)",
  "null",
  "*",
])("origin=%s names no host, so that the widget listens to none", (origin) => {
  const { embed, notices } = parseEmbed(`?api=1&origin=${encodeURIComponent(origin)}`);
  expect(embed).toEqual({ ...EMBED_DEFAULTS, api: false });
  expect(notices).toHaveLength(1);
  expect(notices[0]?.message).toContain(`origin=${origin} is not an origin`);
});
