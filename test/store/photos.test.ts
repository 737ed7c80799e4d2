import { expect, test } from "vitest";
import type { Photo } from "../../src/engine/index.ts";
import { isWaitingForPhoto, runOf } from "../../src/store/index.ts";
import { after, stateOf } from "./helpers.ts";

const photo: Photo = { height: 1, width: 1, rgba: Uint8Array.of(255, 51, 0, 255) };
const waiting = stateOf("?input=cat");

test("there is no run until the photo has come", () => {
  expect(isWaitingForPhoto(waiting)).toBe("cat");
  expect(runOf(waiting)).toBeNull();
  const other = after(waiting, { type: "photoLoaded", name: "coffee", photo });
  expect(runOf(other)).toBeNull();
  const loaded = after(waiting, { type: "photoLoaded", name: "cat", photo });
  expect(isWaitingForPhoto(loaded)).toBeNull();
  const data = runOf(loaded)?.input.data;
  expect([data?.[0], data?.[49], data?.[98]]).toEqual([1, Math.fround(0.2), 0]);
  expect(runOf(loaded)).toBe(runOf(after(loaded, { type: "setView", values: { theme: "dark" } })));
});

test("a photo that does not come gives integers and says so", () => {
  const failed = after(waiting, { type: "photoFailed", name: "cat", reason: "not found" });
  expect(failed.params.data.input).toBe("integers");
  expect(failed.notices).toEqual([
    {
      path: "photo",
      message:
        "The photo “cat” could not be loaded (not found); small integers stand in for it. Choose it again to try once more.",
    },
  ]);
  expect(runOf(failed)).not.toBeNull();
  expect(failed.past).toEqual([]);
});

test("the failure of a photo that is no longer wanted changes nothing", () => {
  const moved = after(waiting, { type: "setData", values: { input: "coffee" } });
  expect(after(moved, { type: "photoFailed", name: "cat", reason: "late" })).toBe(moved);
});

test("a loaded link keeps the photos that are there", () => {
  const loaded = after(waiting, { type: "photoLoaded", name: "cat", photo });
  const again = after(
    loaded,
    { type: "load", link: { ...waiting, anchor: "", notices: [] } },
    { type: "setLayer", values: { kernel: 5 } },
  );
  expect(runOf(again)).not.toBeNull();
});
