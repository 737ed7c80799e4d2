import { expect, test } from "vitest";
import { closingLine, failures } from "../../scripts/test-report.js";

const passing = { fullName: "adds", status: "passed" };
const red = "\u001b[31mexpected 3 to be 4\u001b[39m";
const failing = { fullName: "counts › taps", status: "failed", failureMessages: [red] };

const report = {
  numPassedTests: 1,
  numFailedTests: 1,
  numPendingTests: 2,
  testResults: [
    { name: "/site/test/a.test.ts", status: "failed", assertionResults: [passing, failing] },
    {
      name: "/site/test/b.test.ts",
      status: "failed",
      message: "no such module",
      assertionResults: [],
    },
  ],
};

test("what failed is named by file and test, with its message in plain text", () => {
  expect(failures([report], "/site")).toEqual([
    "✗ test/a.test.ts › counts › taps\n    expected 3 to be 4",
    "✗ test/b.test.ts\n    no such module",
  ]);
});

test("a long message is cut, so that every failure is read", () => {
  const long = { ...failing, failureMessages: [Array(200).fill("x".repeat(900)).join("\n")] };
  const file = { name: "c", status: "failed", assertionResults: [long] };
  const [text = ""] = failures([{ ...report, testResults: [file] }], "/site");
  expect(text.split("\n").length).toBeLessThan(20);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(240);
});

test("an unread file counts as a failure, and so does a run without tests or report", () => {
  expect(closingLine([report])).toBe("tests: 1 passed, 2 failed, 2 skipped");
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
  expect(closingLine([none, null])).toBe("tests: 0 passed, 2 failed");
});
