/** When npm start and npm test install packages, and when they leave them alone. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { ensureInstalled, isInstalled, type LockedPackages } from "../../scripts/install.js";

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

/** A folder with a lock file, if `wanted` is given, and with what npm has noted as installed. */
async function folderWith(wanted?: LockedPackages, installed?: LockedPackages) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "packages-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(path.join(folder, "node_modules"));
  const write = (name: string, packages?: LockedPackages) =>
    packages && writeFile(path.join(folder, name), JSON.stringify({ packages }));
  await write("package-lock.json", wanted);
  await write("node_modules/.package-lock.json", installed);
  return folder;
}

/** An npm that only remembers what it was asked, and the line that says what is being done. */
function pretendNpm(code = 0) {
  const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  return { npm: vi.fn(() => Promise.resolve(code)), said };
}

test("installs a folder's own packages, and says so", async () => {
  const folder = await folderWith(locked);
  const { npm, said } = pretendNpm();
  await ensureInstalled(folder, npm);
  expect(npm.mock.calls).toEqual([[["ci", "--include=dev", "--prefix", folder]]]);
  expect(said.mock.calls).toEqual([[`Installing the packages of ${folder}/package-lock.json …`]]);
});

test("leaves a folder alone, in silence, whose packages are there", async () => {
  const folder = await folderWith(locked, { "node_modules/react": { version: "19.3.1" } });
  const { npm, said } = pretendNpm();
  await ensureInstalled(folder, npm);
  expect(npm).not.toHaveBeenCalled();
  expect(said).not.toHaveBeenCalled();
});

test("says in one sentence that npm failed, or that there is no lock file", async () => {
  const { npm } = pretendNpm(1);
  const folder = await folderWith(locked);
  await expect(ensureInstalled(folder, npm)).rejects.toThrow(
    `The packages of ${folder}/package-lock.json could not be installed: npm's message above says why.`,
  );
  const empty = await folderWith();
  await expect(ensureInstalled(empty, npm)).rejects.toThrow(
    `${empty}/package-lock.json is missing or unreadable.`,
  );
});
