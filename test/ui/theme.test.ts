// @vitest-environment jsdom
import { expect, test } from "vitest";
import { applyTheme, paletteNameOf } from "../../src/ui/index.ts";

test.each([
  { choice: "auto", dark: true, palette: "dark" },
  { choice: "auto", dark: false, palette: "light" },
  { choice: "light", dark: true, palette: "light" },
  { choice: "projector", dark: true, palette: "projector" },
] as const)("$choice with a system preferring dark: $dark paints $palette", (row) => {
  expect(paletteNameOf(row.choice, row.dark)).toBe(row.palette);
});

test("marks the root with the choice", () => {
  applyTheme(document.documentElement, "projector");
  expect(document.documentElement.getAttribute("data-theme")).toBe("projector");
});
