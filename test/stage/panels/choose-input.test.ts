/** A photo chosen from the list of inputs. */
import { expect, test } from "vitest";
import { openLink } from "../../../src/params/index.ts";
import { chooseInput } from "../../../src/stage/panels/settings/choose-input.ts";
import { createLab } from "../../../src/store/index.ts";

const labOf = async (query: string) => createLab(await openLink(query, ""));
const shownBy = (lab: Awaited<ReturnType<typeof labOf>>) => {
  const { layer, data } = lab.store.getState().params;
  return [layer.height, layer.width, data.input];
};

test("a photo comes at a size in which it can be seen, and one undo takes all of it back", async () => {
  const lab = await labOf("");
  await chooseInput(lab, "cat", true);
  expect(shownBy(lab)).toEqual([64, 64, "cat"]);
  lab.dispatch({ type: "undo" });
  expect(shownBy(lab)).toEqual([7, 7, "integers"]);
});

test.each([
  ["?height=48&width=40", "cat", true, [48, 40, "cat"]],
  ["", "cat", false, [7, 7, "cat"]],
  ["", "noise", true, [7, 7, "noise"]],
] as const)("%s: %s keeps the size", async (query, input, isSizeFree, shown) => {
  const lab = await labOf(query);
  await chooseInput(lab, input, isSizeFree);
  expect(shownBy(lab)).toEqual(shown);
});
