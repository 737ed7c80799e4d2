// @vitest-environment jsdom
/** Two whole stages with their panels on one page. */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { parseLink } from "../../../src/params/packed-link.ts";
import {
  ArithmeticPanel,
  CostPanel,
  LabProvider,
  LayerSettings,
  SentenceLine,
  Stage,
  Transport,
} from "../../../src/stage/index.ts";
import { createLab } from "../../../src/store/index.ts";
import { stubStage } from "../jsdom-stage.ts";

beforeEach(() => stubStage({ width: 1000, height: 640 }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function showTwo(first: string, second: string) {
  const labs = [first, second].map((query) => createLab(parseLink(query, "")));
  render(
    labs.map((lab, index) => (
      <div key={index} data-testid={`lab ${index}`}>
        <LabProvider lab={lab}>
          <LayerSettings />
          <Stage />
          <Transport />
          <SentenceLine />
          <CostPanel />
          <ArithmeticPanel />
        </LabProvider>
      </div>
    )),
  );
  // The stages paint once more when a font arrives.
  await act(async () => {
    document.fonts.dispatchEvent(new Event("loadingdone"));
    // The arithmetic is fetched beside the page.
    await import("../../../src/stage/panels/arithmetic/OutputValue.tsx");
  });
  return labs.map((_, index) => screen.getByTestId(`lab ${index}`));
}

const press = async (lab: HTMLElement, name: string) => {
  await userEvent.click(within(lab).getByRole("button", { name }));
};

test("two labs on one page play, step and change without disturbing each other", async () => {
  const [one, two] = await showTwo("?time=position", "?filters=4&kernel=5&time=filter.y1.x1");
  expect(one.querySelectorAll(".picture [data-mark]").length).toBeGreaterThan(40);
  expect(two.querySelectorAll(".picture [data-mark]").length).toBeGreaterThan(40);
  const untouched = two.innerHTML;

  await press(one, "Next step");
  expect(one.querySelector("[data-at]")?.getAttribute("data-at")).toBe("position.t1");
  const filters = within(one).getByRole("spinbutton", { name: "Filters" });
  await userEvent.clear(filters);
  await userEvent.type(filters, "7{Enter}");
  expect(one.querySelector("[data-count=pointwise]")?.getAttribute("data-total")).toBe("525");
  await press(one, "Play");
  within(one).getByRole("button", { name: "Pause" });
  await press(one, "Pause");
  expect(two.innerHTML).toBe(untouched);

  const before = one.innerHTML;
  await press(two, "Previous step");
  expect(two.innerHTML).not.toBe(untouched);
  expect(one.innerHTML).toBe(before);
});
