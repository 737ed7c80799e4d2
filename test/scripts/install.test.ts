/** When npm start and npm test install packages, and when they leave them alone. */
import { expect, test } from "vitest";
import { isInstalled, type LockedPackages } from "../../scripts/install.js";

const locked = {
  "": { version: "0.1.0" },
  "node_modules/react": { version: "19.3.1" },
  "node_modules/for-another-system": { version: "1.0.0", optional: true },
};

const cases: readonly { name: string; installed: LockedPackages; expected: boolean }[] = [
  {
    name: "everything is there",
    installed: { "node_modules/react": { version: "19.3.1" } },
    expected: true,
  },
  {
    name: "an optional package has another version",
    installed: {
      "node_modules/react": { version: "19.3.1" },
      "node_modules/for-another-system": { version: "0.9.0" },
    },
    expected: false,
  },
  { name: "a package is missing", installed: {}, expected: false },
  {
    name: "a package has another version",
    installed: { "node_modules/react": { version: "19.3.0" } },
    expected: false,
  },
];

for (const { name, installed, expected } of cases) {
  test(`${expected ? "leaves the packages alone" : "installs"} when ${name}`, () => {
    expect(isInstalled(locked, installed)).toBe(expected);
  });
}
