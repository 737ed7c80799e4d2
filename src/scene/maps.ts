/** Marks that both the still and the live part of a scene make: kernels and filmstrips. */
import type { Run } from "../engine/index.ts";
import type { RowSlot, StripSlot } from "./layout/index.ts";
import type { Lane, MapMark, StripMark } from "./types.ts";
import { domainsOf } from "./values.ts";

/** One kernel of a lane; the standard lane has one bank per filter, the separable lane a single one. */
export function kernelMap(run: Run, lane: Lane, row: RowSlot, filter: number): MapMark {
  const g = run.geometry;
  const kernel = lane === "standard" ? filter * g.inChannels + row.channel : row.channel;
  return {
    kind: "map",
    id: `kernel/${lane}/${row.channel}`,
    tensor: "kernel",
    channel: row.channel,
    box: row.kernel,
    rows: g.kernelSize,
    columns: g.kernelSize,
    values: lane === "standard" ? run.weights.standard : run.weights.depthwise,
    offset: kernel * g.kernelArea,
    filled: g.kernelArea,
    ramp: "weight",
    domain: domainsOf(run).kernel,
    hue: row.inChannel,
    ghosts: lane === "standard" && g.outChannels > 1,
  };
}

type StripContent = Pick<StripMark, "tensor" | "filled" | "ramp" | "domain">;

/** All maps of one of the run's tensors in a strip. */
export function stripMark(run: Run, slot: StripSlot, content: StripContent): StripMark {
  const { shape, data } = run[content.tensor];
  const { box, columns, pitch, thumb } = slot;
  return {
    kind: "strip",
    id: `strip/${content.tensor}`,
    ...{ box, columns, pitch, thumb },
    count: shape[0],
    rows: shape[1],
    cols: shape[2],
    values: data,
    ...content,
  };
}
