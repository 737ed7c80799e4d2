/** The element's attributes are the links' names, all of them. */
import { expect, test } from "vitest";
import { FIXED, FLAGS, SETTINGS } from "../../src/client/names.ts";
import { VERSION } from "../../src/embed/messages/version.ts";
import { DEFAULTS, EMBED_DEFAULTS, PARAM_NAMES } from "../../src/params/index.ts";
import manifest from "../../package.json" with { type: "json" };

test("a setting's attribute is its name in a link", () => {
  expect(SETTINGS).toEqual(PARAM_NAMES);
});

test("what is read once are the widget's own names, but for those that the library sets itself", () => {
  const own = Object.keys(EMBED_DEFAULTS).filter((name) => name !== "api" && name !== "origin");
  expect([...FIXED].sort()).toEqual(own.sort());
});

test("attributes without a value are those that are yes or no", () => {
  const groups = [DEFAULTS.layer, DEFAULTS.data, DEFAULTS.time, DEFAULTS.view, EMBED_DEFAULTS];
  const flags = groups
    .flatMap((group) => Object.entries(group))
    .filter(([, value]) => typeof value === "boolean")
    .map(([name]) => name);
  expect([...FLAGS].sort()).toEqual(flags.filter((name) => name !== "api").sort());
});

test("the widget tells the package's version", () => {
  expect(VERSION).toBe(manifest.version);
});
