/** The marks that stand while a run and a layout stay: panels, links, chips, input maps, shared kernels, words. */
import type { Run } from "../engine/index.ts";
import { thumbBox, type LaneSlot, type StageLayout } from "./layout/index.ts";
import { kernelMap, stripMark } from "./maps.ts";
import type { ChipMark, MapMark, Mark, PanelMark, SumMark } from "./types.ts";
import { domainsOf } from "./values.ts";

export function stillMarks(run: Run, layout: StageLayout, photo: boolean): Mark[] {
  const g = run.geometry;
  const domains = domainsOf(run);
  const marks: Mark[] = layout.laneSlots.flatMap(lanePanels);
  marks.push(...layout.links);
  const plane = g.inHeight * g.inWidth;
  for (const slot of layout.channels) {
    if (g.padTop + g.padBottom + g.padLeft + g.padRight > 0) {
      marks.push(panel(`padding/${slot.channel}`, "hatch", slot.padded));
    }
    const map: MapMark = {
      kind: "map",
      id: `input/${slot.channel}`,
      tensor: "input",
      channel: slot.channel,
      box: slot.map,
      rows: g.inHeight,
      columns: g.inWidth,
      values: run.input.data,
      offset: slot.channel * plane,
      filled: plane,
      ramp: photo ? "photo" : "data",
      domain: domains.input,
      hue: slot.channel,
      ghosts: false,
    };
    const chip: ChipMark = {
      kind: "chip",
      id: `chip/${slot.channel}`,
      box: slot.chip,
      channel: slot.channel,
    };
    marks.push(map, chip);
  }
  if (layout.overview) {
    marks.push(
      stripMark(run, layout.overview, {
        tensor: "input",
        filled: run.input.data.length,
        ramp: photo ? "photo" : "data",
        domain: domains.input,
      }),
    );
    for (const { channel } of layout.channels) {
      const box = thumbBox(layout.overview, channel);
      marks.push({ kind: "ring", id: `ring/focus/${channel}`, role: "focus", box });
    }
  }
  for (const lane of layout.laneSlots) {
    if (lane.lane === "separable") {
      marks.push(...lane.rows.map((row) => kernelMap(run, "separable", row, 0)));
    }
    const sum: SumMark = { kind: "sum", id: `sum/${lane.lane}`, box: lane.sum };
    marks.push(sum);
    for (const row of lane.rows) {
      if (row.chip) {
        const id = `chip/${lane.lane}/${row.channel}`;
        marks.push({ kind: "chip", id, box: row.chip, channel: row.inChannel });
      }
      if (row.times) {
        marks.push({
          kind: "text",
          id: `times/${row.channel}`,
          role: "times",
          box: row.times,
          align: "middle",
          key: "times",
          values: {},
        });
      }
    }
  }
  if (layout.legend) {
    marks.push({ kind: "legend", id: "legend", box: layout.legend, photo, ...domains });
  }
  marks.push(...layout.texts);
  return marks;
}

function panel(id: string, role: PanelMark["role"], box: PanelMark["box"]): PanelMark {
  return { kind: "panel", id: `panel/${id}`, role, box };
}

function lanePanels(slot: LaneSlot): Mark[] {
  return [
    panel(slot.lane, "lane", slot.box),
    panel(`${slot.lane}/bank`, "frame", slot.bank),
    panel(`${slot.lane}/junction`, "frame", slot.junction),
  ];
}
