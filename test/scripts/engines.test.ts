/** Where Firefox is looked for, and the line that says which browsers the checks ran in. */
import { expect, test } from "vitest";
import { enginesLine, firefoxPlaces } from "../../scripts/engines.js";

test("Firefox is looked for where each system keeps its programs", () => {
  const env = { PATH: "/usr/bin:relative", PROGRAMFILES: "C:\\Programs" };
  const on = (platform: NodeJS.Platform) => firefoxPlaces({ platform, env, home: "/home/a" });
  expect(on("linux")).toEqual(["/usr/bin/firefox-esr", "/usr/bin/firefox"]);
  expect(on("darwin")).toContain("/Applications/Firefox.app/Contents/MacOS/firefox");
  expect(on("win32")).toEqual(["C:\\Programs\\Mozilla Firefox\\firefox.exe"]);
});

const file = (name: string, ...statuses: string[]) => ({
  name: `/somewhere/test/engines/${name}.test.ts`,
  assertionResults: statuses.map((status) => ({ status })),
});

test.each([
  [
    [file("firefox", "passed", "passed"), file("webkit", "failed")],
    "Engines: all end-to-end tests ran in Chromium, a short set also in Firefox and WebKitGTK.",
  ],
  [
    [file("firefox", "skipped"), file("webkit", "passed")],
    "Engines: all end-to-end tests ran in Chromium, a short set also in WebKitGTK; not found or not started: Firefox.",
  ],
  [
    [file("firefox", "pending")],
    "Engines: all end-to-end tests ran in Chromium; not found or not started: Firefox and WebKitGTK.",
  ],
])("one line says which browsers ran", (files, line) => {
  expect(enginesLine(files)).toBe(line);
});
