/** The written parts of docs/embedding.md: the table of parameters from the schema, the headers from the policy. */
import { format, resolveConfig } from "prettier";
import { headersFile, headersOf, WIDGET } from "./policy.js";

export const EMBEDDING = "docs/embedding.md";

/**
 * What each parameter means; what it may be and what it is without being told stands in the schema.
 * @type {Readonly<Record<string, string>>}
 */
export const MEANINGS = {
  height: "Rows of the input",
  width: "Columns of the input",
  channels: "Input channels, C",
  kernel: "Rows and columns of a kernel, K",
  filters: "Output channels, N",
  stride: "Cells from one window to the next",
  padding:
    "None, TensorFlow’s SAME (the odd cell at the bottom and on the right), or so many cells of zeros on every side",
  dilation: "Cells from one tap of a kernel to the next",
  multiplier: "Kernels per input channel in the depthwise stage, M",
  bias: "Every stage adds a bias",
  input: "What the input is made of; photos come with the widget",
  kernels: "What the kernels are made of",
  seed: "Other values of the same kind",
  time: "Where it starts, as `segment[.f<filter>][.y<row>.x<column>][.t<tap>]`; segments are input, position, filter, filters, compare and end, which is reported as compare",
  play: "It plays at once, or when its slide or its place on the page comes into sight",
  speed: "How fast",
  pace: "explain: both lanes make the same value at the same moment; race: both make as many multiplications a second",
  loop: "It begins again at the end",
  lanes: "Which form is shown",
  theme: "auto follows the reader’s system; projector is for the back row",
  units: "What costs are counted in",
  pin: "A cell whose connections stay lit: `input.c.y.x`, `depthwise.c.y.x`, `alone.n.c.y.x`, `standard.n.y.x`, `separable.n.y.x`, `standardKernels.n.c.ky.kx`, `depthwiseKernels.c.ky.kx` or `pointwiseWeights.n.c`",
  hide: "Parts that are left out",
  lock: "Parts that are shown and cannot be changed; `settings` locks the layer and its data, `editing` single values",
  keys: "0: no shortcuts; Tab and the focused control’s own keys work all the same",
  size: "A size to lay the page out for; a frame has its own",
  alpha: "Width multiplier of the MobileNetV1 table on the Explore page",
  resolution: "Image side of the same table",
  quizSeed: "Which questions a lesson asks",
  load: "click: a still picture until somebody clicks",
  resize:
    "It is as high as it wants to be at its width, and tells the host; the message `resize` needs `api=1` too",
  api: "It listens to messages and answers",
  origin: "The only origin that it listens and speaks to, like `https://example.org`",
};

/**
 * @typedef {{ type: string, options?: readonly unknown[], requirement?: unknown, pipe?: readonly Part[], item?: Part,
 *   literal?: string }} Part a schema of valibot or a step of one
 * @typedef {Readonly<Record<string, unknown>>} Values
 * @typedef {{ title: string, fields: Values, defaults: Readonly<Record<string, string>> }} Group
 * @typedef {readonly Group[]} Schema
 */

/** What stands for a text of a small grammar. */
const GRAMMARS = /** @type {Readonly<Record<string, string>>} */ ({
  time: "a place in time",
  pin: "a cell",
  size: "`640x360`",
  origin: "an origin",
});

/**
 * The values that a field lets through, in words.
 * @param {string} name
 * @param {unknown} field
 * @returns {{ type: string, allowed: string }}
 */
function allowedBy(name, field) {
  const part = /** @type {Part} */ (field);
  const steps = part.pipe ?? [part];
  const grammar = GRAMMARS[name];
  if (grammar !== undefined) return { type: "text", allowed: grammar };
  const list = steps.find(({ type }) => type === "array");
  if (list?.item !== undefined) {
    return { type: "list", allowed: "comma list of parts" };
  }
  if (steps.some(({ type }) => type === "boolean")) return { type: "0/1", allowed: "0, 1" };
  const picked = steps.find(({ type }) => type === "picklist");
  if (picked !== undefined) {
    const isNumber = picked.options?.every((option) => typeof option === "number");
    return { type: isNumber ? "number" : "word", allowed: optionsOf(picked) };
  }
  const range = rangeOf(steps);
  if (range !== null) return { type: "number", allowed: range };
  if (part.type === "union") return { type: "word or number", allowed: unionOf(part) };
  throw new Error(`Nobody knows how to write down what ${name} may be.`);
}

/** @param {Part} picklist */
function optionsOf({ options }) {
  return (options ?? []).map((option) => `\`${String(option)}\``).join(", ");
}

const counts = new Intl.NumberFormat("en");

/** @param {readonly Part[]} steps */
function rangeOf(steps) {
  const of = (/** @type {string} */ type) => steps.find((step) => step.type === type)?.requirement;
  const [least, most] = [of("min_value"), of("max_value")];
  if (typeof least !== "number" || typeof most !== "number") return null;
  return `${counts.format(least)} … ${counts.format(most)}`;
}

/** @param {Part} union */
function unionOf({ options }) {
  return (options ?? [])
    .map((option) => {
      const part = /** @type {Part} */ (option);
      return part.literal === undefined ? rangeOf(part.pipe ?? []) : `\`${part.literal}\``;
    })
    .join(", ");
}

/**
 * One table for each group, and what its lists may name.
 * @param {Schema} groups
 */
function parameterTables(groups) {
  return groups
    .map(({ title, fields, defaults }) => {
      const rows = Object.keys(fields).map((name) => {
        const meaning = MEANINGS[name];
        if (meaning === undefined) throw new Error(`${name} has no meaning in the documentation.`);
        const { type, allowed } = allowedBy(name, fields[name]);
        const preset = defaults[name];
        const cells = [`\`${name}\``, type, allowed, preset ? `\`${preset}\`` : "–", meaning];
        return `| ${cells.join(" | ")} |`;
      });
      const head = "| Name | Type | Values | Default | Meaning |\n| --- | --- | --- | --- | --- |";
      return [`### ${title}`, `${head}\n${rows.join("\n")}`, ...partsOf(fields)].join("\n\n");
    })
    .join("\n\n");
}

/**
 * Both lists of parts name the same ones.
 * @param {Values} fields
 */
function partsOf(fields) {
  const lists = Object.values(fields).flatMap((field) => {
    const { pipe = [] } = /** @type {Part} */ (field);
    const item = pipe.find(({ type }) => type === "array")?.item;
    return item === undefined ? [] : [optionsOf(item)];
  });
  return [...new Set(lists)].map((names) => `Parts: ${names}.`);
}

const SITE = ["classroom.html", "embed.html", "explore.html", "index.html"];

/** The `_headers` file as a build writes it, and the same for nginx. */
function headerBlocks() {
  return [
    "The file `_headers`, which Netlify, Cloudflare Pages and others read:",
    `\`\`\`text\n${headersFile(SITE).trimEnd()}\n\`\`\``,
    "The same in a `server` block of nginx:",
    `\`\`\`nginx\n${nginxLines().join("\n")}\n\`\`\``,
  ].join("\n\n");
}

/** A location with headers of its own takes none from outside. */
function nginxLines() {
  const block = (/** @type {string} */ location, /** @type {string} */ file) => [
    `location ${location} {`,
    ...Object.entries(headersOf(file)).map(
      ([name, value]) => `  add_header ${name} "${value}" always;`,
    ),
    "}",
  ];
  return [
    ...block("/", "index.html"),
    ...block(`= /${WIDGET}`, WIDGET),
    ...block("/lib/", "lib/embed.js"),
    ...block("/examples/", "examples/index.html"),
  ];
}

/**
 * The document with its written parts written anew.
 * @param {string} text
 * @param {Schema} schema
 */
export async function withWrittenParts(text, schema) {
  const parts = { parameters: parameterTables(schema), headers: headerBlocks() };
  let made = text;
  for (const [name, body] of Object.entries(parts)) made = between(made, name, body);
  const config = await resolveConfig(EMBEDDING);
  return format(made, { ...config, parser: "markdown" });
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} body
 */
function between(text, name, body) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`${EMBEDDING} needs ${begin} and then ${end}.`);
  return `${text.slice(0, start)}${begin}\n\n${body}\n\n${text.slice(stop)}`;
}
