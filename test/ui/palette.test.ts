import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, cssName, HUE_COUNT, hueInkRole, hueRole, PALETTES } from "../../src/ui/index.ts";
import type { ColourRole, PaletteName } from "../../src/ui/index.ts";

const css = readFileSync(new URL("../../src/ui/palette.css", import.meta.url), "utf8");
const themes = Object.keys(PALETTES) as PaletteName[];

/** Custom properties of every block whose selector contains the text. */
function blocksOf(selector: string): Record<string, string>[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, head = ""]) => head.includes(selector))
    .map(([, , body = ""]) =>
      Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2]])),
    );
}

function expected(theme: PaletteName): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PALETTES[theme]).map(([role, value]) => [cssName(role as ColourRole), value]),
  );
}

test.each(themes)("the style sheet and the data agree on every colour of %s", (theme) => {
  const blocks = blocksOf(`[data-theme="${theme}"]`);
  expect(blocks).toEqual([expected(theme)]);
});

test("auto is light, and dark where the system asks for dark", () => {
  expect(blocksOf(":root,")).toEqual([expected("light")]);
  expect(blocksOf('[data-theme="auto"]')).toEqual([expected("dark")]);
});

describe.each(themes)("in the %s theme", (theme) => {
  const palette = PALETTES[theme];

  test.each(Array.from({ length: HUE_COUNT }, (_, channel) => channel))(
    "channel hue %i stands out from its lane and its chip can be read",
    (channel) => {
      const hue = palette[hueRole(channel)];
      expect(contrast(hue, palette.lane)).toBeGreaterThanOrEqual(3.2);
      expect(contrast(hue, palette[hueInkRole(channel)])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test("text can be read on the page, on panels and on lanes", () => {
    for (const ground of [palette.page, palette.panel, palette.lane, palette.frame]) {
      expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(palette.muted, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.separable, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test("neighbouring channels differ in hue, and the ninth begins again", () => {
  const roles = Array.from({ length: 9 }, (_, channel) => hueRole(channel));
  expect(new Set(roles.slice(0, 8)).size).toBe(8);
  expect(roles[8]).toBe(roles[0]);
});
