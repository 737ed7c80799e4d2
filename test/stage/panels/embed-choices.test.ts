/** The address of the tab Embed's widget follows its choices. */
import { expect, test } from "vitest";
import { addressOf, firstChoices } from "../../../src/stage/panels/share/embed-tab/choices.ts";
import { stateOf } from "../../store/helpers.ts";

test("a pinned cell stays out of the widget's address unless it is asked for", async () => {
  const state = stateOf("?filters=9&pin=input.0.1.2");
  const choices = firstChoices(state);
  expect((await addressOf(state, choices)).query).toBe("?filters=9");
  const { query } = await addressOf(state, { ...choices, pin: true });
  expect(query).toBe("?filters=9&pin=input.0.1.2");
});
