/** What npm run bench:pages prints, and where it stands in a document. */

/**
 * @typedef {object} PageTimes medians
 * @property {string} page
 * @property {string} size
 * @property {number} fcp ms to the first text or picture
 * @property {number} lcp ms to the largest one
 * @property {number} cls
 * @property {number} bytes of JavaScript before lazy parts, gzipped
 */

export const BUDGETS = { lcp: 1500, cls: 0.02, bytes: 140_000 };

const MARKERS = /** @type {const} */ (["<!-- bench:pages:begin -->", "<!-- bench:pages:end -->"]);
/** More programs than processors want to run. */
const BUSY = 1;

const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(2)} s`;
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param {{
 *   rows: readonly PageTimes[],
 *   runs: number,
 *   throttle: number,
 *   budgets: typeof BUDGETS,
 *   machine: { cpu: string, processors: number, load: number, browser: string },
 * }} measured
 */
export function reportOf({ rows, runs, throttle, budgets, machine }) {
  /** @param {PageTimes} row */
  const isMet = ({ lcp, cls, bytes }) =>
    lcp <= budgets.lcp && cls <= budgets.cls && bytes <= budgets.bytes;
  const cells = [
    ["page", "window", "first paint", "LCP", "CLS", "JavaScript", "met"],
    [
      ...["budget", "", ""],
      ...[seconds(budgets.lcp), String(budgets.cls), kilobytes(budgets.bytes), ""],
    ],
    ...rows.map((row) => [
      ...[row.page, row.size, seconds(row.fcp), seconds(row.lcp), row.cls.toFixed(4)],
      ...[kilobytes(row.bytes), isMet(row) ? "yes" : "no"],
    ]),
  ];
  const isBusy = machine.load > BUSY * machine.processors;
  return [
    `Medians of ${runs} runs on ${machine.cpu}, ${machine.processors} processors, Chromium ${machine.browser} without a GPU, processor throttled ${throttle}×, from the local server. Load ${machine.load.toFixed(2)}.`,
    ...(isBusy
      ? ["**The machine was busy with other work: every time is larger than it would be alone.**"]
      : []),
    table(cells),
  ].join("\n\n");
}

/** @param {readonly (readonly string[])[]} rows the first is the head */
function table([head = [], ...rows]) {
  const widths = head.map((_, i) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[i] ?? "").length)),
  );
  /** From here on columns hold figures. */
  const FIGURES = 2;
  const isFigure = (/** @type {number} */ i) => i >= FIGURES && i < widths.length - 1;
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${widths.map((width, i) => (isFigure(i) ? (row[i] ?? "").padStart(width) : (row[i] ?? "").padEnd(width))).join(" | ")} |`;
  const rule = widths.map((width, i) =>
    isFigure(i) ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [line(head), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}

/**
 * The document with the report in its place.
 * @param {string} document
 * @param {string} report
 */
export function withReport(document, report) {
  const [begin, end] = MARKERS;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The document needs ${begin} and then ${end}.`);
  return `${document.slice(0, from + begin.length)}\n\n${report}\n\n${document.slice(to)}`;
}
