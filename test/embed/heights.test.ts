/** Heights that are told to a host: none twice, none in a loop. */
import { describe, expect, test } from "vitest";
import { createHeights, type Heights } from "../../src/embed/messages/heights.ts";

interface Frame {
  width: number;
  height: number;
}

/** A host that gives the frame the height it asks for, over and over; returns all that was asked. */
function settle(heights: Heights, frame: Frame, wanted: (frame: Frame) => number): number[] {
  const asked: number[] = [];
  for (let i = 0; i < 200; i++) {
    const height = heights.offer({
      height: wanted(frame),
      frameWidth: frame.width,
      frameHeight: frame.height,
    });
    if (height === null) break;
    asked.push(height);
    frame.height = height;
  }
  return asked;
}

const start = (): Frame => ({ width: 600, height: 150 });

describe("with a host that does as it is asked", () => {
  test("content that follows the width alone is asked for once", () => {
    expect(settle(createHeights(), start(), ({ width }) => width * 0.625 + 0.2)).toEqual([376]);
  });

  test("another width is another height", () => {
    const heights = createHeights();
    const frame = start();
    const wanted = ({ width }: Frame): number => width / 2;
    expect(settle(heights, frame, wanted)).toEqual([300]);
    frame.width = 400;
    expect(settle(heights, frame, wanted)).toEqual([200]);
  });

  test("content that is always higher than its frame stops growing", () => {
    const asked = settle(createHeights(), start(), ({ height }) => height + 20);
    expect(asked.length).toBeLessThan(10);
  });

  test("content that shrinks in a higher frame keeps the room", () => {
    expect(settle(createHeights(), start(), ({ height }) => (height > 200 ? 180 : 260))).toEqual([
      260,
    ]);
  });

  test("a scroll bar of the host that comes and goes ends with the larger height", () => {
    const heights = createHeights();
    const frame = start();
    const asked: number[] = [];
    for (let i = 0; i < 100; i++) {
      const height = heights.offer({
        height: frame.width === 600 ? 400 : 380,
        frameWidth: frame.width,
        frameHeight: frame.height,
      });
      if (height !== null) asked.push(height);
      frame.height = height ?? frame.height;
      frame.width = frame.height >= 390 ? 585 : 600;
    }
    expect(asked.length).toBeLessThan(10);
    expect(asked.at(-1)).toBe(400);
  });

  test("a cause makes shrinking and asking again possible", () => {
    const heights = createHeights();
    const frame = start();
    expect(settle(heights, frame, () => 400)).toEqual([400]);
    expect(settle(heights, frame, () => 300)).toEqual([]);
    heights.cause();
    expect(settle(heights, frame, () => 300)).toEqual([300]);
    for (let i = 0; i < 30; i++) {
      heights.cause();
      expect(settle(heights, frame, () => 320 + 10 * i)).toEqual([320 + 10 * i]);
    }
  });

  test("rounding errors are not told", () => {
    const heights = createHeights();
    const frame = start();
    expect(settle(heights, frame, () => 400)).toEqual([400]);
    expect(settle(heights, frame, () => 400.6)).toEqual([]);
  });
});

test("a host that does nothing is told once", () => {
  const heights = createHeights();
  const offer = (): number | null =>
    heights.offer({ height: 400, frameWidth: 600, frameHeight: 150 });
  expect([offer(), offer(), offer()]).toEqual([400, null, null]);
});
