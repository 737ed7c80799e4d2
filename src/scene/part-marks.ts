/** What a factor of the cost counts, as rings around it. Fetched with the first factor that is pointed at. */
import type { BlockGeometry } from "../engine/index.ts";
import { thumbBox, type LaneSlot, type StageLayout, type StripSlot } from "./layout/index.ts";
import type { Box, Lane, RingMark } from "./types.ts";

/**
 * kernel: K·K cells · channels: C input channels · multiplier: M kernels per channel · mixed: C·M intermediate channels ·
 * filters: N output maps · positions: outH·outW cells
 */
export type PartName = "kernel" | "channels" | "multiplier" | "mixed" | "filters" | "positions";

export interface Part {
  readonly name: PartName;
  /** Whose cost it is a factor of; null: of both forms'. */
  readonly of: "standard" | "depthwise" | "pointwise" | null;
}

export function partMarks(g: BlockGeometry, layout: StageLayout, part: Part): RingMark[] {
  const lanes = layout.laneSlots.filter(({ lane }) => part.of === null || lane === laneOf(part.of));
  const boxes = lanes.flatMap((slot) =>
    partBoxes(g, slot, part).map((box, i) => ring(`${slot.lane}/${part.name}/${i}`, box)),
  );
  if (part.name !== "channels") return boxes;
  const inputs = layout.channels.map(({ map, channel }) => ring(`input/${channel}`, map));
  const { overview } = layout;
  return [
    ...inputs,
    ...(overview ? [ring("overview", drawn(overview, g.inChannels))] : []),
    ...boxes,
  ];
}

const laneOf = (stage: NonNullable<Part["of"]>): Lane =>
  stage === "standard" ? "standard" : "separable";

function partBoxes(g: BlockGeometry, slot: LaneSlot, { name, of }: Part): readonly Box[] {
  switch (name) {
    case "kernel":
      return slot.rows.map(({ kernel }) => kernel);
    case "channels":
      return [];
    case "multiplier":
      return slot.bank ? [slot.bank] : [];
    case "mixed":
      return slot.rows.flatMap(({ alone }) => alone ?? []);
    case "filters":
      return [
        ...(slot.strip ? [drawn(slot.strip, g.outChannels)] : []),
        ...slot.rows.flatMap(({ kernel, weight }) =>
          slot.lane === "standard" ? kernel : (weight ?? []),
        ),
      ];
    case "positions":
      return of === "depthwise" ? slot.rows.flatMap(({ alone }) => alone ?? []) : [slot.output];
  }
}

function ring(id: string, box: Box): RingMark {
  return { kind: "ring", id: `ring/lit/${id}`, role: "look", box };
}

/** The thumbnails without the room that they leave. */
function drawn(strip: StripSlot, count: number): Box {
  const { x, y } = strip.box;
  const right = thumbBox(strip, Math.min(count, strip.columns) - 1);
  const last = thumbBox(strip, count - 1);
  return { x, y, width: right.x + right.width - x, height: last.y + last.height - y };
}
