/** What a screen reader is told of a step, at ten settings: whole sentences whose numbers plain loops have counted. */
import { beforeAll, expect, test } from "vitest";
import { openLink } from "../../../src/params/index.ts";
import { fetchSentences } from "../../../src/stage/panels/use-sentence.ts";
import { createLab, geometryOf, momentOf } from "../../../src/store/index.ts";

let sentenceOf: Awaited<ReturnType<typeof fetchSentences>>;
beforeAll(async () => {
  sentenceOf = await fetchSentences();
});

interface Setting {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly kernel: number;
  readonly filters: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly multiplier: number;
}

const PLAIN: Setting = {
  height: 7,
  width: 7,
  channels: 3,
  kernel: 3,
  filters: 128,
  stride: 1,
  padding: 0,
  dilation: 1,
  multiplier: 1,
};

const SETTINGS: readonly Partial<Setting>[] = [
  {},
  { filters: 2 },
  { channels: 5, filters: 4 },
  { kernel: 5, filters: 9 },
  { stride: 2, filters: 6 },
  { padding: 1, filters: 3 },
  { padding: 2, kernel: 5, stride: 2, filters: 8 },
  { dilation: 2, padding: 2, filters: 7 },
  { multiplier: 2, filters: 16 },
  { height: 5, width: 9, channels: 4, stride: 3, padding: 1, filters: 10 },
];

/** Places of the kernel's first weight, one after the other as long as the last weight is inside. */
function startsOf(size: number, { kernel, stride, padding, dilation }: Setting): number[] {
  const starts: number[] = [];
  for (let at = -padding; at + (kernel - 1) * dilation < size + padding; at += stride)
    starts.push(at);
  return starts;
}

/** Every multiplication made one by one, and how many weights of the first and the last window lie on padding. */
function counted(setting: Setting) {
  const { height, width, channels, kernel, filters, dilation, multiplier } = setting;
  const [rows, columns] = [startsOf(height, setting), startsOf(width, setting)];
  const all = { standard: 0, depthwise: 0, pointwise: 0 };
  const onPadding = { first: 0, last: 0 };
  const isLast = (y: number, x: number): boolean =>
    y === rows.length - 1 && x === columns.length - 1;
  for (const [y, top] of rows.entries()) {
    for (const [x, left] of columns.entries()) {
      for (let c = 0; c < channels; c++) {
        for (let ky = 0; ky < kernel; ky++) {
          for (let kx = 0; kx < kernel; kx++) {
            for (let m = 0; m < multiplier; m++) all.depthwise++;
            for (let n = 0; n < filters; n++) all.standard++;
            const [row, column] = [top + ky * dilation, left + kx * dilation];
            const isOut = row < 0 || row >= height || column < 0 || column >= width;
            if (isOut && c === 0 && y === 0 && x === 0) onPadding.first++;
            if (isOut && c === 0 && isLast(y, x)) onPadding.last++;
          }
        }
        for (let m = 0; m < multiplier; m++) for (let n = 0; n < filters; n++) all.pointwise++;
      }
    }
  }
  return { ...all, rows: rows.length, columns: columns.length, onPadding };
}

async function told(setting: Setting, time: string): Promise<string> {
  const query = Object.entries({ ...setting, time }).map(([name, value]) => `${name}=${value}`);
  const state = createLab(await openLink(`?${query.join("&")}`, "")).store.getState();
  const { layer, view } = state.params;
  expect(state.notices).toEqual([]);
  return sentenceOf(geometryOf(state), momentOf(state), {
    hasBias: layer.bias,
    lanes: view.lanes,
  });
}

const written = (count: number): string => count.toLocaleString("en-US");

test.each(SETTINGS)("with %o every sentence has the numbers that loops count", async (changes) => {
  const setting = { ...PLAIN, ...changes };
  const { height, width, channels, kernel, filters, multiplier } = setting;
  const { standard, depthwise, pointwise, rows, columns, onPadding } = counted(setting);
  const separable = depthwise + pointwise;
  const area = kernel * kernel;

  expect(await told(setting, `input.t${channels}`)).toBe(
    `The input is ${height} × ${width} with ${channels} channels. Both lanes read these same values.`,
  );
  expect(await told(setting, "input.t1")).toBe(
    `Channel c1 of the input: ${height} × ${width} values. It keeps its colour and its name all the way.`,
  );

  const first = await told(setting, "position");
  const which = multiplier === 1 ? "Channel c0" : `Channel c0, kernel 1 of its ${multiplier}`;
  expect(first).toBe(
    onPadding.first > 0
      ? `${which}, product 1 of ${area}: this weight lies on the zero padding. The product is 0, and it still counts${multiplier === 1 ? " as a multiplication" : ""}.`
      : `${which}, product 1 of ${area}: the cell under the kernel’s row 1, column 1 is multiplied by the weight there.`,
  );

  expect(await told(setting, `filter.y${rows - 1}.x${columns - 1}`)).toBe(
    onPadding.last > 0
      ? `Row ${rows}, column ${columns}: ${onPadding.last} of the ${area} weights of each kernel lie on the zero padding. Their products are 0 and still count.`
      : `Row ${rows}, column ${columns}: every channel is filtered by its own kernel. Nothing is mixed yet.`,
  );

  const perFilter = [standard / filters, pointwise / filters].map(written);
  const soFar = [depthwise + pointwise / filters, standard / filters].map(written);
  expect(await told(setting, "filter.t9999")).toBe(
    `One map is done in both lanes. So far separable is dearer: ${soFar[0]} against ${soFar[1]} multiplications. Each further filter adds ${perFilter[0]} multiplications to standard and ${perFilter[1]} to separable.`,
  );

  const products = standard / filters / (rows * columns);
  expect(await told(setting, `filters.f${filters - 1}.y0.x0`)).toBe(
    filters === 2
      ? `Filter 2 reuses the filtered channels: they were computed once for all 2 filters. Now the standard lane makes all ${products} products anew.`
      : `For filter ${filters}, the ${channels * multiplier} values here are multiplied by ${channels * multiplier} weights and added; the standard lane makes all ${products} products anew.`,
  );

  const percent = `${((100 * separable) / standard).toFixed(2)}\u00a0%`;
  const times = standard / separable;
  expect(await told(setting, "end")).toBe(
    separable < standard
      ? `The same output shape with ${written(separable)} instead of ${written(standard)} multiplications: ${percent}, ${times.toFixed(times < 1.1 ? 2 : 1)} times fewer.`
      : `Here the separable form costs more: ${written(separable)} instead of ${written(standard)} multiplications, ${percent}.`,
  );
});
