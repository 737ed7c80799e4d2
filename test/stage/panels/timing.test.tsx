// @vitest-environment jsdom
/** Time it here: figures in words that claim no more than was measured, and a timing from button to table. */
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { blockCost, requireGeometry } from "../../../src/engine/index.ts";
import { DEFAULTS, specOf } from "../../../src/params/index.ts";
import type { Timing } from "../../../src/stage/compute/timing.ts";
import { TimeItHere } from "../../../src/stage/panels/timing/TimeItHere.tsx";
import {
  spreadText,
  formatRate,
  formatShare,
  formatTime,
  layerText,
  productsPerValue,
  reasonsOf,
  savingOf,
  simdText,
} from "../../../src/stage/panels/timing/words.ts";
import { show } from "./setting.tsx";

const NB = "\u00a0";
const spec = specOf(DEFAULTS.layer);
const geometry = requireGeometry(spec);
const costs = blockCost(spec);

function timing(standard: number, depthwise: number, pointwise: number, tick = 0.005): Timing {
  const of = (median: number) => ({ median, lower: 0.9 * median, upper: 1.2 * median });
  return {
    times: {
      ...{ standard: of(standard), depthwise: of(depthwise), pointwise: of(pointwise) },
      separable: of(depthwise + pointwise),
    },
    simd: null,
    ...{ rounds: 15, tick, tickShare: tick / 5 },
  };
}

test.each([
  [0.0123456, 3, `12.3${NB}µs`],
  [0.0123456, 2, `12${NB}µs`],
  [4.5678, 3, `4.57${NB}ms`],
  [1234, 2, `1.2${NB}s`],
  [0.00004, 2, `0.040${NB}µs`],
  [0.0050001, 2, `5.0${NB}µs`],
])("%d ms with %i digits is %s", (ms, digits, expected) => {
  expect(formatTime(ms, digits)).toBe(expected);
});

test("rates and shares have no more digits than are true", () => {
  expect(formatRate(2_954_321_000, 3)).toBe(`2.95${NB}billion`);
  expect(formatRate(495_600_000, 2)).toBe(`500${NB}million`);
  expect(formatShare(0.3621, 2)).toBe(`36${NB}%`);
});

test("a layer is named with what is not usual in it", () => {
  expect(layerText(DEFAULTS.layer)).toBe(`7${NB}×${NB}7${NB}×${NB}3 → 128, 3${NB}×${NB}3 kernel`);
  const other = { ...DEFAULTS.layer, stride: 2, padding: "same" as const, bias: true };
  expect(layerText(other)).toMatch(/kernel, stride 2, padding same, bias$/);
});

test("values moved are counted once each", () => {
  const per = productsPerValue(geometry, costs);
  expect(per.standard).toBeCloseTo(86_400 / (147 + 3_456 + 3_200), 10);
  expect(per.depthwise).toBeCloseTo(675 / (147 + 27 + 75), 10);
});

test.each([
  [timing(1, 0.1, 0.2), "less"],
  [timing(1, 0.02, 0.1), "equal"],
  [timing(1, 0.01, 0.05), "more"],
])("whether the saving arrives is measured", (measured, expected) => {
  expect(savingOf(measured, costs)).toBe(expected);
});

test("a depthwise stage that was not slower is not called slower", () => {
  expect(reasonsOf(timing(1, 0.1, 0.2), geometry, costs)[0]).toContain("more of its time");
  expect(reasonsOf(timing(1, 0.001, 0.2), geometry, costs)[0]).toContain("did not slow it down");
});

test("the pace of both forms is told where the saving arrives", () => {
  const [, told] = reasonsOf(timing(1, 0.02, 0.1), geometry, costs);
  expect(told).toContain(
    `makes 85.6${NB}million products per second, the standard form 86.4${NB}million`,
  );
});

test("a coarse clock is named, a fine one is not", () => {
  expect(spreadText(timing(1, 0.1, 0.2, 0.1))).toContain(`steps of 100${NB}µs`);
  expect(spreadText(timing(1, 0.1, 0.2, 0.1))).toContain(`at most 2${NB}%`);
  expect(spreadText(timing(1, 0.1, 0.2, 0.06))).toContain(`at most 2${NB}%`);
  expect(spreadText(timing(1, 0.1, 0.2))).not.toContain("steps");
});

test("what SIMD makes of both forms is told, and said where there is none", () => {
  const measured = timing(1, 0.1, 0.2);
  const told = simdText({ ...measured, simd: timing(0.25, 0.05, 0.1).times });
  expect(told).toContain("the standard form 4.0 times as fast, the separable form 2.0 times");
  expect(simdText(measured)).toContain("no SIMD");
});

const panel = () => within(screen.getByRole("region", { name: "Time it here" }));

test(
  "where there are no workers it runs on the page and reports",
  { timeout: 60_000 },
  async () => {
    const { lab, user } = show(<TimeItHere />);
    lab.dispatch({ type: "play" });
    await user.click(panel().getByRole("button", { name: "Time this layer" }));
    expect(lab.store.getState().playing).toBe(false);
    panel().getByRole("progressbar", { name: /Timing 7/ });
    await waitFor(() => panel().getByRole("button", { name: "Time it again" }), {
      timeout: 50_000,
    });
    const counted = within(panel().getByRole("table")).getAllByRole("row");
    expect(counted.map((row) => row.querySelector("td")?.textContent)).toEqual([
      ...[undefined, "86,400", "10,275", "675", "9,600"],
    ]);
    panel().getByText(/^Measured on 7/);
    panel().getByText(/On the page itself/);
    lab.dispatch({ type: "setLayer", values: { filters: 64 } });
    await waitFor(() => panel().getByText(/these times belong to 7.*128/));
    lab.dispatch({ type: "undo" });
    await waitFor(() => panel().getByText(/^Measured on 7/));
  },
);

test("cancel and another layer both end it without figures", async () => {
  const { lab, user } = show(<TimeItHere />);
  await user.click(panel().getByRole("button", { name: "Time this layer" }));
  await user.click(panel().getByRole("button", { name: "Cancel" }));
  expect(panel().getByRole("status").textContent).toBe("Timing cancelled.");
  await user.click(panel().getByRole("button", { name: "Time this layer" }));
  lab.dispatch({ type: "setLayer", values: { filters: 64 } });
  await waitFor(() => panel().getByRole("button", { name: "Time this layer" }));
  expect(panel().queryByRole("progressbar")).toBeNull();
  expect(panel().queryByRole("table")).toBeNull();
});

test("a layer that is still being computed waits", () => {
  show(<TimeItHere />, "?height=64&width=64&filters=64");
  expect(panel().getByRole("button", { name: "Time this layer" })).toHaveProperty("disabled", true);
  panel().getByText(/still being computed/);
});
