/** Photos on their way into a lab: the newest choice wins, whatever opens first. */
import { expect, test } from "vitest";
import type { Photo } from "../../../src/engine/index.ts";
import { parseLink } from "../../../src/params/packed-link.ts";
import { bringFile, bringPhoto } from "../../../src/stage/panels/photo/bring.ts";
import { intakeOf } from "../../../src/stage/panels/photo/intake.ts";
import { refusePhoto } from "../../../src/stage/panels/photo/refuse.ts";
import type { Opened } from "../../../src/stage/photos/open-file.ts";
import { createLab } from "../../../src/store/index.ts";
import type { Lab } from "../../../src/store/index.ts";

const photoOf = (red: number): Photo => ({
  height: 1,
  width: 1,
  rgba: Uint8Array.of(red, 0, 0, 255),
});
const [first, second] = [photoOf(1), photoOf(2)];
const opened = (photo: Photo): Opened => ({ ok: true, photo });

/** A file that opens when the test says so. */
function slow(lab: Lab, name: string) {
  const { promise, resolve } = deferred<Opened>();
  const done = bringFile(lab, new File(["x"], name), () => promise);
  return {
    open: async (outcome: Opened): Promise<void> => {
      resolve(outcome);
      await done;
    },
  };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

const newLab = (query = ""): Lab => createLab(parseLink(query, ""));
const inputOf = (lab: Lab) => lab.store.getState().params.data.input;
const messagesOf = (lab: Lab) => lab.store.getState().notices.map(({ message }) => message);

test("an opened photo is the input, with a size that shows it, and a word about it", async () => {
  const lab = newLab();
  const file = slow(lab, "a.png");
  expect(intakeOf(lab).getState().opening).toBe("a.png");
  await file.open(opened(first));
  expect(lab.store.getState().ownPhoto).toBe(first);
  expect(lab.store.getState().params.layer).toMatchObject({ height: 64, width: 64 });
  expect(intakeOf(lab).getState()).toMatchObject({
    opening: null,
    isOpen: false,
    said: "The photo is the input: 64 × 64, because 7 × 7 would show nothing of it.",
  });
});

test("a size chosen in the dialog is taken once, and only while the layer allows it", async () => {
  const lab = newLab();
  intakeOf(lab).setState({ isOpen: true, size: { height: 32, width: 32 } });
  await slow(lab, "a.png").open(opened(first));
  expect(lab.store.getState().params.layer).toMatchObject({ height: 32, width: 32 });
  expect(intakeOf(lab).getState()).toMatchObject({ isOpen: false, size: null });

  intakeOf(lab).setState({ size: { height: 224, width: 224 } });
  lab.dispatch({ type: "setLayer", values: { filters: 1024 } });
  await slow(lab, "b.png").open(opened(second));
  expect(lab.store.getState().ownPhoto).toBe(second);
  expect(lab.store.getState().params.layer).toMatchObject({ height: 32, width: 32 });
  expect(lab.store.getState().notices).toEqual([]);
});

test("a newer file wins over an older one that opens later", async () => {
  const lab = newLab();
  const [older, newer] = [slow(lab, "older.png"), slow(lab, "newer.png")];
  await newer.open(opened(second));
  await older.open(opened(first));
  expect(lab.store.getState().ownPhoto).toBe(second);
  expect(lab.store.getState().past).toHaveLength(1);
});

test("an older file that opens first does not show in between, nor is its refusal said", async () => {
  const lab = newLab();
  const [older, newer] = [slow(lab, "older.png"), slow(lab, "newer.png")];
  await older.open({ ok: false, rule: "is empty" });
  expect(inputOf(lab)).toBe("integers");
  expect(messagesOf(lab)).toEqual([]);
  expect(intakeOf(lab).getState().opening).toBe("newer.png");
  await newer.open(opened(second));
  expect(lab.store.getState().ownPhoto).toBe(second);
});

test("so does a packaged photo, and another input chosen in the settings", async () => {
  const lab = newLab();
  const file = slow(lab, "a.png");
  bringPhoto(lab, "cat");
  await file.open(opened(first));
  expect(inputOf(lab)).toBe("cat");
  expect(intakeOf(lab).getState().opening).toBeNull();

  const late = slow(lab, "b.png");
  lab.dispatch({ type: "setData", values: { input: "noise" } });
  await late.open(opened(first));
  expect(inputOf(lab)).toBe("noise");
  expect(intakeOf(lab).getState().opening).toBeNull();
});

test("another setting does not stop a photo on its way", async () => {
  const lab = newLab();
  const file = slow(lab, "a.png");
  lab.dispatch({ type: "setLayer", values: { kernel: 5 } });
  lab.dispatch({ type: "setData", values: { seed: 3 } });
  await file.open(opened(first));
  expect(inputOf(lab)).toBe("own");
});

test("a refusal names field, rule, value and what stays; the next try clears it", async () => {
  const lab = newLab("?input=noise");
  await slow(lab, "holiday.jpg").open({ ok: false, rule: "has 61.3 megapixels, above 40" });
  expect(messagesOf(lab)).toEqual([
    "“holiday.jpg” has 61.3 megapixels, above 40. The input stays as it is (noise).",
  ]);
  const next = slow(lab, "b.png");
  expect(messagesOf(lab)).toEqual([]);
  await next.open(opened(first));
  refusePhoto(lab, "The camera", "was not found");
  expect(messagesOf(lab)).toEqual([
    "The camera was not found. The input stays as it is (photo: your own).",
  ]);
});

test("a file without a name, and one with a name made to mislead, are quoted safely", async () => {
  const lab = newLab();
  await slow(lab, "").open({ ok: false, rule: "is empty" });
  expect(messagesOf(lab)).toEqual([
    "The pasted photo is empty. The input stays as it is (small integers).",
  ]);
  await slow(lab, `\u202egnp.${"x".repeat(80)}`).open({ ok: false, rule: "is empty" });
  expect(messagesOf(lab)).toEqual([
    `“\ufffdgnp.${"x".repeat(35)}…” is empty. The input stays as it is (small integers).`,
  ]);
});

test("two labs do not meet", async () => {
  const [one, other] = [newLab(), newLab()];
  const file = slow(one, "a.png");
  const twin = slow(other, "b.png");
  await twin.open(opened(second));
  await file.open(opened(first));
  expect(one.store.getState().ownPhoto).toBe(first);
  expect(other.store.getState().ownPhoto).toBe(second);
});
