/** The lock files install the same packages everywhere, by name and version alone. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { benchFolder, wasmPeersFolder } from "../../scripts/install.js";
import { projectRoot } from "../../scripts/paths.js";

interface Package {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const textOf = (...parts: string[]) => readFile(path.join(projectRoot, ...parts), "utf8");

const manifestOf = async (folder: string) =>
  JSON.parse(await textOf(folder, "package.json")) as Manifest;

describe.each([".", benchFolder, wasmPeersFolder])("in %s", async (folder) => {
  const { dependencies, devDependencies } = await manifestOf(folder);
  const { packages } = JSON.parse(await textOf(folder, "package-lock.json")) as {
    readonly packages: Readonly<Record<string, Package>>;
  };

  test("every dependency has one exact version", () => {
    const all = Object.entries({ ...dependencies, ...devDependencies });
    expect(all.length).toBeGreaterThan(0);
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

  test("npm writes the next lock file without addresses, too", async () => {
    expect(await textOf(folder, ".npmrc")).toContain("omit-lockfile-registry-resolved=true");
  });
});

test("the product's install brings none of the libraries that it is compared with", async () => {
  const { packages } = JSON.parse(await textOf("package-lock.json")) as {
    readonly packages: Readonly<Record<string, Package>>;
  };
  const folders = await Promise.all([benchFolder, wasmPeersFolder].map(manifestOf));
  const compared = folders.flatMap(({ dependencies }) => Object.keys(dependencies));
  expect(compared).toContain("@tensorflow/tfjs-core");
  expect(compared).toContain("onnxruntime-web");
  expect(compared.filter((name) => `node_modules/${name}` in packages)).toEqual([]);
});
