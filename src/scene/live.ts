/** The marks that follow the playhead: current kernels, filling maps, windows, values on their links. */
import type { BlockGeometry, Cell, Run } from "../engine/index.ts";
import type { LanePlace, Moment } from "../timeline/index.ts";
import { cellBox } from "./layout/fit.ts";
import { thumbBox, type LaneSlot, type RowSlot, type StageLayout } from "./layout/index.ts";
import { kernelMap, stripMark } from "./maps.ts";
import { aloneFilled, biasOf, laneValues, type LaneValues } from "./progress.ts";
import type { Box, MapMark, Mark, PillMark, RingMark, TextMark } from "./types.ts";
import { aloneMaps, domainsOf, type Domains } from "./values.ts";

/** The cell that a person looks at, and what shows it; fetched when somebody does, see later.ts. */
export interface Look {
  readonly cell: Cell;
  /** A position of the output: its values are all shown. */
  readonly isPlace: boolean;
  /** Where both lanes then stand. */
  readonly momentOf: (g: BlockGeometry, moment: Moment, cell: Cell) => Moment;
  readonly marksOf: (g: BlockGeometry, layout: StageLayout, cell: Cell) => Mark[];
}

/** @param look `moment` is then that cell's own */
export function liveMarks(
  run: Run,
  layout: StageLayout,
  moment: Moment,
  look: Look | null,
): Mark[] {
  const domains = domainsOf(run);
  const reveal = look?.isPlace ?? false;
  return layout.laneSlots.flatMap((slot) => laneMarks(run, layout, slot, moment, domains, reveal));
}

function laneMarks(
  run: Run,
  layout: StageLayout,
  slot: LaneSlot,
  moment: Moment,
  domains: Domains,
  reveal: boolean,
): Mark[] {
  const g = run.geometry;
  const place = moment[slot.lane];
  const values = laneValues(run, slot, moment, reveal);
  const marks: Mark[] = [];
  const first = layout.channels[0].channel;
  for (const [i, row] of slot.rows.entries()) {
    if (slot.lane === "standard") marks.push(kernelMap(run, "standard", row, place.filter));
    const { alone, pill } = row;
    if (alone) {
      marks.push(aloneMap(run, slot, moment, row, alone, first, layout.channels.length, domains));
    }
    if (pill) {
      const id = `pill/${slot.lane}/${row.channel}`;
      marks.push(valuePill(id, pill, values.values[i], row.inChannel));
    }
    if (row.weight) {
      const weight = currentWeight(run, place, row, domains);
      marks.push(weight, ...bondOf(weight, row));
    }
    if (row.term) {
      marks.push(
        valueText(`term/${row.channel}`, "term", row.term, row.termAlign, values.terms[i]),
      );
    }
    if (alone && values.values[i] !== null && moment.segment !== "input") {
      const cell = cellBox(alone, g.outHeight, g.outWidth, place.y, place.x);
      marks.push(ring(`current/${slot.lane}/${row.channel}`, "current", cell));
    }
  }
  // Over the ends of the links that come into it.
  marks.push({ kind: "sum", id: `sum/${slot.lane}`, box: slot.sum });
  if (slot.others) {
    marks.push({
      kind: "pill",
      id: `pill/${slot.lane}/others`,
      box: slot.others,
      value: values.others,
      hue: null,
      role: "others",
      count: slot.othersCount,
    });
  }
  marks.push(...outputMarks(run, slot, place, values, domains));
  return marks;
}

function currentWeight(run: Run, place: LanePlace, row: RowSlot, domains: Domains): MapMark {
  return {
    kind: "map",
    id: `weight/${row.channel}`,
    tensor: "weight",
    channel: row.channel,
    box: row.weight ?? row.kernel,
    rows: 1,
    columns: 1,
    values: run.weights.pointwise,
    offset: place.filter * run.geometry.midChannels + row.channel,
    filled: 1,
    ramp: "weight",
    domain: domains.weight,
    hue: row.inChannel,
    ghosts: run.geometry.outChannels > 1,
  };
}

function bondOf(
  { values, offset, domain }: MapMark,
  { bond, channel, inChannel }: RowSlot,
): Mark[] {
  if (!bond) return [];
  const id = `bond/${channel}`;
  return [{ kind: "bond", id, ...bond, hue: inChannel, weight: values[offset], domain }];
}

function aloneMap(
  run: Run,
  slot: LaneSlot,
  moment: Moment,
  row: RowSlot,
  box: Box,
  first: number,
  count: number,
  domains: Domains,
): MapMark {
  const g = run.geometry;
  const standard = slot.lane === "standard";
  const source = standard ? aloneMaps(run, moment.standard.filter, first, count) : run.depthwise;
  return {
    kind: "map",
    id: `alone/${slot.lane}/${row.channel}`,
    tensor: standard ? "alone" : "depthwise",
    channel: row.channel,
    box,
    rows: g.outHeight,
    columns: g.outWidth,
    values: source.data,
    offset: (standard ? row.channel - first : row.channel) * g.positions,
    filled: aloneFilled(run.geometry, slot.lane, moment, row.channel),
    ramp: "data",
    domain: domains.alone,
    hue: row.inChannel,
    ghosts: false,
  };
}

function outputMarks(
  run: Run,
  slot: LaneSlot,
  place: LanePlace,
  values: LaneValues,
  domains: Domains,
): Mark[] {
  const g = run.geometry;
  const tensor = run[slot.lane];
  const filled = Math.max(0, Math.min(g.positions, place.outputs - place.filter * g.positions));
  const map: MapMark = {
    kind: "map",
    id: `output/${slot.lane}`,
    tensor: slot.lane,
    channel: place.filter,
    box: slot.output,
    rows: g.outHeight,
    columns: g.outWidth,
    values: tensor.data,
    offset: place.filter * g.positions,
    filled,
    ramp: "data",
    domain: domains.output,
    hue: null,
    ghosts: false,
  };
  const marks: Mark[] = [map];
  if (slot.strip) {
    marks.push(
      stripMark(run, slot.strip, {
        tensor: slot.lane,
        filled: place.outputs,
        ramp: "data",
        domain: domains.output,
      }),
    );
  }
  marks.push(...biasMark(run, slot, place));
  if (values.output !== null) {
    const cell = cellBox(slot.output, g.outHeight, g.outWidth, place.y, place.x);
    marks.push(ring(`current/${slot.lane}/output`, "current", cell));
  }
  if (slot.outputValue) {
    marks.push(valueText(`value/${slot.lane}`, "value", slot.outputValue, "end", values.output));
  }
  if (slot.strip && place.outputs > 0) {
    marks.push(ring(`thumb/${slot.lane}`, "thumb", thumbBox(slot.strip, place.filter)));
  }
  return marks;
}

/** What a biased layer adds at the sum, so that the shown terms make the shown value. */
function biasMark(run: Run, slot: LaneSlot, place: LanePlace): Mark[] {
  const value = biasOf(run, slot.lane, place.filter);
  if (value === null || slot.bias === null) return [];
  return [
    {
      kind: "text",
      id: `text/bias/${slot.lane}`,
      role: "bias",
      box: slot.bias,
      align: "end",
      key: "bias",
      values: { value },
    },
  ];
}

function ring(id: string, role: RingMark["role"], box: RingMark["box"]): RingMark {
  return { kind: "ring", id: `ring/${id}`, role, box };
}

function valuePill(id: string, box: PillMark["box"], value: number | null, hue: number): PillMark {
  return { kind: "pill", id, box, value, hue, role: "value", count: 1 };
}

function valueText(
  id: string,
  role: "value" | "term",
  box: TextMark["box"],
  align: TextMark["align"],
  value: number | null,
): TextMark {
  return {
    kind: "text",
    id: `text/${id}`,
    role,
    box,
    align,
    key: value === null ? "empty" : "value",
    values: value === null ? {} : { value },
  };
}
