/** The lock file installs the same packages everywhere, by name and version alone. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../scripts/paths.js";

interface Package {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = async (name: string) =>
  JSON.parse(await readFile(path.join(projectRoot, name), "utf8")) as unknown;

const manifest = (await read("package.json")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const { packages } = (await read("package-lock.json")) as {
  readonly packages: Readonly<Record<string, Package>>;
};

test("every dependency has one exact version", () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("the lock file names no download address and checks every package's content", () => {
  const others = Object.entries(packages).filter(([name]) => name !== "");
  expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(others.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([]);
});

test("the lock file has every platform's variant of a package, so that npm ci accepts it", () => {
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter(
      (name) => !Object.keys(packages).some((key) => key.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(missing).toEqual([]);
});
