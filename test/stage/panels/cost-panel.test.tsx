// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import { Profiler } from "react";
import { expect, test } from "vitest";
import { momentOf } from "../../../src/store/index.ts";
import { blockCost, requireGeometry } from "../../../src/engine/index.ts";
import { CostPanel } from "../../../src/stage/panels/index.ts";
import { formulasOf } from "../../../src/stage/panels/cost/formulas.ts";
import { WORKED_EXAMPLE } from "../../worked-example.ts";
import { show } from "./setting.tsx";

/** What a counter says: done, total, and the text a person reads. */
function count(name: string) {
  const node = document.querySelector<HTMLElement>(`[data-count="${name}"]`);
  if (node === null) throw new Error(`no counter ${name}`);
  const { done, total } = node.dataset;
  return { done, total, text: node.textContent.replace("done", "").trim() };
}

test("names the ratio, the factor and the parameters of the worked example", () => {
  show(<CostPanel />);
  const cost = within(screen.getByRole("region", { name: "Cost" }));
  expect(document.querySelector(".cost__ratio")?.textContent).toBe("11.89\u00a0%");
  expect(cost.getByText("of the multiplications")).toBeTruthy();
  expect(cost.getByText("8.4 times fewer")).toBeTruthy();
  expect(cost.getByText("Parameters 3,456 → 411")).toBeTruthy();
});

test.each([
  ["input", "0", "0", "0", "0"],
  ["filters.f40.y2.x2", "27351", "3714", "675", "3039"],
  ["end", "86400", "10275", "675", "9600"],
])("at %s the counters stand where the design says", (time, ...done) => {
  show(<CostPanel />, `?time=${time}`);
  const names = ["standard", "separable", "depthwise", "pointwise"];
  expect(names.map((name) => count(name).done)).toEqual(done);
  expect(names.map((name) => count(name).total)).toEqual(["86400", "10275", "675", "9600"]);
});

test("counts on without rendering React again, and is exact when it rests", () => {
  let renders = 0;
  const { lab } = show(
    <Profiler id="cost" onRender={() => renders++}>
      <CostPanel />
    </Profiler>,
    "?time=filters.f1",
  );
  const before = renders;
  act(() => {
    lab.dispatch({ type: "play" });
    for (let tick = 0; tick < 50; tick++) lab.dispatch({ type: "tick", seconds: 0.1 });
    lab.dispatch({ type: "pause" });
  });
  const { done, text } = count("standard");
  expect(Number(done)).toBe(momentOf(lab.store.getState()).done.standard);
  expect(Number(done)).toBeGreaterThan(702);
  expect(text).toBe(`${Number(done).toLocaleString("en")} / 86,400`);
  expect(renders).toBe(before);
});

test.each([
  ["", null],
  ["?height=32&width=32&channels=16&filters=64", "many"],
  ["?height=64&width=64&channels=64&filters=128", "most"],
])("of a layer %s the counts are set for their digits: %s", (search, digits) => {
  show(<CostPanel />, search);
  expect(document.querySelector(".bars")?.getAttribute("data-digits")).toBe(digits);
});

test("both bars have one scale, and the shorter one says where it ends", () => {
  show(<CostPanel />, "?time=end");
  const widths = [...document.querySelectorAll<HTMLElement>(".bars__track")].map(
    (t) => t.style.width,
  );
  expect(widths.map((width) => Number.parseFloat(width).toFixed(2))).toEqual(["100.00", "11.89"]);
  expect(screen.getByText("ends here, on the same scale")).toBeTruthy();
});

test("says so when the separable form costs more", () => {
  show(<CostPanel />, "?filters=1&time=end");
  expect(document.querySelector(".cost__ratio")?.textContent).toBe("111.11\u00a0%");
  expect(screen.getByText("more: 1.1 times as many")).toBeTruthy();
  expect(screen.getByText("standard ends here, on the same scale")).toBeTruthy();
  expect(count("separable")).toMatchObject({ done: "750", total: "750" });
});

test.each([
  ["", "cheaper", null],
  ["?filters=1", "dearer", /^One filter/],
  ["?kernel=1", "dearer", /^1×1 kernel/],
  ["?multiplier=9", "dearer", /^9 kernels per channel/],
  ["?multiplier=2&kernel=2&filters=4", "equal", /^2 kernels per channel/],
])("%j is %s, and says why when it is not cheaper", (search, verdict, why) => {
  show(<CostPanel />, search);
  expect(document.querySelector(".cost__headline")?.getAttribute("data-verdict")).toBe(verdict);
  const reason = document.querySelector(".cost__why")?.textContent ?? null;
  expect(reason).toEqual(why === null ? null : expect.stringMatching(why));
});

test("only one filter, a 1×1 kernel or a multiplier can make it as dear, as the reasons say", () => {
  for (let kernelSize = 1; kernelSize <= 11; kernelSize++) {
    for (let outChannels = 1; outChannels <= 12; outChannels++) {
      const { ratio } = blockCost({
        inHeight: 11,
        inWidth: 11,
        inChannels: 2,
        outChannels,
        kernelSize,
        stride: 1,
        padding: "valid",
        dilation: 1,
        depthMultiplier: 1,
      });
      expect(ratio >= 1).toBe(kernelSize === 1 || outChannels === 1);
    }
  }
});

test("counting additions too gives another ratio, while the counters stay in multiplications", async () => {
  const { user } = show(<CostPanel />, "?time=end");
  await user.selectOptions(screen.getByRole("combobox", { name: "Unit" }), "flops");
  expect(document.querySelector(".cost__ratio")?.textContent).toBe("10.19\u00a0%");
  expect(screen.getByText("17,275 of 169,600 FLOPs")).toBeTruthy();
  expect(screen.getByText("Bars and formulas: counted in multiplications")).toBeTruthy();
  expect(count("standard").total).toBe("86400");
});

test.each([
  [
    {},
    "3·3 · 3 · 128 · 5·5 = 86,400",
    "3·3 · 3 · 5·5 = 675",
    "3 · 128 · 5·5 = 9,600",
    "1/128 + 1/9 = 11.89 %",
  ],
  [
    { depthMultiplier: 2, outChannels: 1 },
    "3·3 · 3 · 1 · 5·5 = 675",
    "3·3 · 3·2 · 5·5 = 1,350",
    "3·2 · 1 · 5·5 = 150",
    "2/1 + 2/9 = 222.22 %",
  ],
])("writes the formulas with the layer's numbers: %o", (change, ...lines) => {
  const spec = { ...WORKED_EXAMPLE, ...change };
  const costs = blockCost(spec);
  const written = formulasOf(requireGeometry(spec), costs).map(({ tokens }) =>
    tokens.map((token) => (typeof token === "string" ? token : token[0])).join(""),
  );
  expect(written.map((line) => line.replaceAll("\u00a0", " "))).toEqual(lines);
  const { depthMultiplier: m, outChannels: n, kernelSize: k } = spec;
  expect(costs.ratio).toBeCloseTo(m / n + m / (k * k), 12);
});
