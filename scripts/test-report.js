/** What npm test says at its end: how many tests passed, and each that did not, with its message. */
import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {object} Assertion
 * @property {string} fullName
 * @property {string} status
 * @property {readonly string[]} [failureMessages]
 */

/**
 * @typedef {object} FileResult
 * @property {string} name the file's path
 * @property {string} status
 * @property {string} [message] why the file could not be read
 * @property {readonly Assertion[]} assertionResults
 */

/**
 * @typedef {object} Report what is read of the runner's JSON report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {readonly FileResult[]} testResults one per file
 */

const LINES_PER_FAILURE = 14;
const COLUMNS = 220;

/** @param {FileResult} file */
const isUnread = (file) => file.status === "failed" && file.assertionResults.length === 0;

/**
 * What a runner counted. A file that could not be read counts as one failure, and so does a run without any test.
 * @param {Report | null} report null where the runner wrote none
 */
function countsOf(report) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const isEmpty = report.testResults.length === 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isUnread).length + (isEmpty ? 1 : 0),
    skipped: report.numPendingTests,
  };
}

/**
 * The counts of all runs as one plain line.
 * @param {readonly (Report | null)[]} reports
 */
export function closingLine(reports) {
  const all = reports.map(countsOf);
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  return `tests: ${sum("passed")} passed, ${sum("failed")} failed${skipped}`;
}

/** @param {string} text */
function shortened(text) {
  const lines = stripVTControlCharacters(text).split("\n").slice(0, LINES_PER_FAILURE);
  return lines.map((line) => `    ${line.slice(0, COLUMNS)}`).join("\n");
}

/**
 * Each test that failed and each file that could not be read, with the beginning of its message.
 * @param {readonly (Report | null)[]} reports
 * @param {string} root what paths are written from
 * @returns {readonly string[]}
 */
export function failures(reports, root) {
  const files = reports.flatMap((report) => report?.testResults ?? []);
  return files.flatMap((file) => {
    const name = file.name.replace(`${root}/`, "");
    if (isUnread(file)) return [`✗ ${name}\n${shortened(file.message ?? "")}`];
    return file.assertionResults
      .filter(({ status }) => status === "failed")
      .map(
        (test) =>
          `✗ ${name} › ${test.fullName}\n${shortened((test.failureMessages ?? []).join("\n"))}`,
      );
  });
}
