/** BlockSpec -> every derived size, or what is wrong with it. */
import { SpecError } from "./errors.ts";
import { MAX_VALUES, plain, sizeIssue } from "./limits.ts";
import type { BlockGeometry, BlockSpec, Issue, Padding, Result } from "./types.ts";

const WHOLE_FIELDS = [
  "inHeight",
  "inWidth",
  "inChannels",
  "outChannels",
  "kernelSize",
  "stride",
  "dilation",
  "depthMultiplier",
] as const satisfies readonly (keyof BlockSpec)[];

function wholeRule(value: unknown, least: number): string | null {
  if (typeof value !== "number" || Number.isNaN(value)) return "is not a number";
  if (value > MAX_VALUES) return `is above ${plain(MAX_VALUES)}`;
  if (value < least) return `is below ${least}`;
  if (!Number.isInteger(value)) return "is not a whole number";
  return null;
}

function fieldIssues(spec: Partial<Record<keyof BlockSpec, unknown>>): Issue[] {
  const issues: Issue[] = [];
  for (const path of WHOLE_FIELDS) {
    const message = wholeRule(spec[path], 1);
    if (message !== null) issues.push({ path, message });
  }
  const { padding } = spec;
  if (padding === "valid" || padding === "same") return issues;
  const message =
    typeof padding === "number"
      ? wholeRule(padding, 0)
      : "is neither valid, same nor a whole number of cells";
  if (message !== null) issues.push({ path: "padding", message });
  return issues;
}

interface Side {
  readonly before: number;
  readonly after: number;
  readonly out: number;
}

/** One dimension: how much is padded before and after, and how many windows fit. */
function fitSide(size: number, window: number, stride: number, padding: Padding): Side {
  if (padding === "same") {
    const out = Math.ceil(size / stride);
    const pad = Math.max((out - 1) * stride + window - size, 0);
    const before = Math.floor(pad / 2);
    return { before, after: pad - before, out };
  }
  const pad = padding === "valid" ? 0 : padding;
  return { before: pad, after: pad, out: Math.floor((size + 2 * pad - window) / stride) + 1 };
}

/** The window must fit into the padded input; `same` always pads enough. */
function windowIssue(g: BlockGeometry): Issue | null {
  if (g.windowSize <= g.paddedHeight && g.windowSize <= g.paddedWidth) return null;
  const padded = `larger than the padded input ${g.paddedHeight}×${g.paddedWidth}`;
  if (g.kernelSize > g.paddedHeight || g.kernelSize > g.paddedWidth) {
    return { path: "kernelSize", message: `is ${padded}` };
  }
  const kernel = `${g.kernelSize}×${g.kernelSize}`;
  const window = `${g.windowSize}×${g.windowSize}`;
  return { path: "dilation", message: `spreads the ${kernel} kernel over ${window}, ${padded}` };
}

/**
 * Every derived size of a layer. Never throws and takes no memory, whatever it is given: an
 * impossible layer (not whole, below 1, window outside the padded input) or one that is too big
 * (over 2³⁰ multiplications in either form, over 2²⁴ values in one tensor) comes back as issues.
 */
export function blockGeometry(spec: BlockSpec): Result<BlockGeometry> {
  const given: Partial<Record<keyof BlockSpec, unknown>> = spec ?? {};
  const issues = fieldIssues(given);
  if (issues.length > 0) return { ok: false, issues };

  const { inHeight, inWidth, inChannels, outChannels, kernelSize, stride, dilation } = spec;
  const { depthMultiplier } = spec;
  // A negative zero would survive into sums and signs.
  const padding = typeof spec.padding === "number" ? spec.padding + 0 : spec.padding;
  const windowSize = (kernelSize - 1) * dilation + 1;
  const rows = fitSide(inHeight, windowSize, stride, padding);
  const columns = fitSide(inWidth, windowSize, stride, padding);
  const geometry: BlockGeometry = {
    ...{ inHeight, inWidth, inChannels, outChannels, kernelSize, stride, padding, dilation },
    depthMultiplier,
    windowSize,
    padTop: rows.before,
    padBottom: rows.after,
    padLeft: columns.before,
    padRight: columns.after,
    paddedHeight: inHeight + rows.before + rows.after,
    paddedWidth: inWidth + columns.before + columns.after,
    outHeight: rows.out,
    outWidth: columns.out,
    positions: rows.out * columns.out,
    midChannels: inChannels * depthMultiplier,
    kernelArea: kernelSize * kernelSize,
  };
  const issue = windowIssue(geometry) ?? sizeIssue(geometry);
  return issue === null ? { ok: true, value: geometry } : { ok: false, issues: [issue] };
}

/** @throws SpecError when the layer is impossible or too big. */
export function requireGeometry(spec: BlockSpec): BlockGeometry {
  const result = blockGeometry(spec);
  if (!result.ok) throw new SpecError(result.issues);
  return result.value;
}
