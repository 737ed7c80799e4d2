/** Motion that leads to a place and ends there; what a link leaves to the reader. Time passes in ticks. */
import { expect, test } from "vitest";
import { parseLink } from "../../src/params/packed-link.ts";
import { createGoalPlay, keepingChoices } from "../../src/stage/play-to.ts";
import { createLab } from "../../src/store/index.ts";

function setUp(link = "?filters=8&time=filter.y1.x2") {
  const lab = createLab(parseLink(link, ""));
  return { lab, motion: createGoalPlay(lab), goal: lab.store.getState().head };
}
type Stage = ReturnType<typeof setUp>;

const now = ({ lab }: Stage) => {
  const { head, playing } = lab.store.getState();
  return { head, playing };
};

function pass({ lab }: Stage, seconds: number): void {
  for (let i = 0; i < seconds * 20; i++) lab.dispatch({ type: "tick", seconds: 0.05 });
}

test("plays from another place to where the lab was, and no further", () => {
  const stage = setUp();
  stage.motion.playHereFrom({ segment: "position" });
  expect(now(stage).playing).toBe(true);
  expect(now(stage).head.step).toBeLessThan(stage.goal.step);
  expect(stage.motion.isUnderWay()).toBe(true);
  pass(stage, 200);
  expect(now(stage)).toEqual({ head: stage.goal, playing: false });
  expect(stage.motion.isUnderWay()).toBe(false);
});

test("a tick that would pass the goal ends at it", () => {
  const stage = setUp();
  stage.motion.playHereFrom({ segment: "input" });
  stage.lab.dispatch({ type: "tick", seconds: 10_000 });
  expect(now(stage)).toEqual({ head: stage.goal, playing: false });
});

test("finished, it is at the goal at once; forgotten, it plays on past it", () => {
  const finished = setUp();
  finished.motion.playHereFrom({ segment: "input" });
  finished.motion.finish();
  expect(now(finished)).toEqual({ head: finished.goal, playing: false });

  const forgotten = setUp();
  forgotten.motion.playHereFrom({ segment: "input" });
  forgotten.motion.forget();
  pass(forgotten, 200);
  expect(now(forgotten).head.step).toBeGreaterThan(forgotten.goal.step);
});

test.each(["compare", "end"] as const)("from %s, behind the goal, nothing is played", (segment) => {
  const stage = setUp();
  stage.motion.playHereFrom({ segment });
  expect(now(stage)).toEqual({ head: stage.goal, playing: false });
  expect(stage.motion.isUnderWay()).toBe(false);
});

test("a motion to the end of all is over there", () => {
  const stage = setUp("?filters=8&time=end");
  stage.motion.playHereFrom({ segment: "compare" });
  pass(stage, 60);
  expect(now(stage)).toEqual({ head: stage.goal, playing: false });
  expect(stage.motion.isUnderWay()).toBe(false);
});

test("a link says what is shown; theme, speed and units stay", () => {
  const reader = createLab(parseLink("?theme=dark&speed=4&units=flops&filters=3", ""));
  const link = parseLink("?filters=8&kernel=5&theme=light&speed=2&lanes=standard", "");
  const { layer, time, view } = keepingChoices(link, reader.store.getState()).params;
  expect([layer.filters, layer.kernel, view.lanes]).toEqual([8, 5, "standard"]);
  expect([view.theme, time.speed, view.units]).toEqual(["dark", 4, "flops"]);
});
