/** Test projects: unit (Node, jsdom by file comment), browser (the built site in a real browser), soak (what takes long). */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { simdKernels } from "./scripts/simd-kernels.js";
import { Order } from "./test/order.ts";

export default defineConfig({
  test: {
    sequence: { sequencer: Order },
    projects: [
      {
        plugins: [react(), simdKernels()],
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/{browser,built,engines,soak}/**", "**/node_modules/**"],
          setupFiles: ["test/setup.ts"],
          testTimeout: 20_000,
          // A process and its modules for each of 150 files took as long as the tests.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/{browser,built,engines}/**/*.test.ts"],
          globalSetup: ["test/browser/global-setup.ts"],
          // A browser on a machine that does something else as well: what fails twice fails, and the report names what was tried again.
          retry: process.env["CI"] ? 1 : 0,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // No test measures time, so two browsers at once change nothing but the wait.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Run by `npm run test:soak` alone (scripts/soak.js).
        plugins: [react(), simdKernels()],
        test: {
          name: "soak",
          include: ["test/soak/**/*.test.{ts,tsx}"],
          globalSetup: ["test/browser/global-setup.ts"],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
