/** A scene as shapes, in the order in which the stage lays them over each other. */
import type { Mark, Scene } from "../../../scene/index.ts";
import type { GroupShape, Shape } from "../shapes.ts";
import { linkShapes, panelShapes } from "./grounds.ts";
import { legendShapes } from "./legend.ts";
import { bondShapes, ringShapes, sumShapes, veilShapes } from "./live.ts";
import type { Look } from "./look.ts";
import { colourShapes, mapShapes, shadeShapes, stripShapes } from "./maps.ts";
import { chipShapes, pillShapes, textShapes } from "./words.ts";

export type { Look } from "./look.ts";

/** Panels, links, maps, what stands over them, what moves. */
const GROUND = 0;
const LINK = 1;
const MAP = 2;
const STILL = 3;
const LIVE = 4;

function levelOf(mark: Mark, isLive: boolean): number {
  switch (mark.kind) {
    case "panel":
      return GROUND;
    case "link":
      return LINK;
    case "map":
    case "strip":
    case "colour":
      return MAP;
    case "ring":
      return LIVE;
    case "shade":
    case "chip":
    case "legend":
    case "text":
    case "veil":
    case "bond":
    case "sum":
    case "pill":
      return isLive ? LIVE : STILL;
  }
}

export function sceneShapes(look: Look, { still, live }: Scene): GroupShape[] {
  const marks = [
    ...still.map((mark) => ({ mark, isLive: false })),
    ...live.map((mark) => ({ mark, isLive: true })),
  ];
  return [GROUND, LINK, MAP, STILL, LIVE].flatMap((level) =>
    marks
      .filter(({ mark, isLive }) => levelOf(mark, isLive) === level)
      .map(({ mark, isLive }) => groupOf(look, mark, isLive))
      .filter(({ shapes }) => shapes.length > 0),
  );
}

function groupOf(look: Look, mark: Mark, isLive: boolean): GroupShape {
  const { kind, id } = mark;
  const shapes = shapesOf(look, mark, isLive);
  const data: GroupShape["data"] =
    kind === "map"
      ? { mark: id, tensor: mark.tensor, channel: String(mark.channel) }
      : { mark: id };
  return { kind: "group", shapes, data };
}

function shapesOf(look: Look, mark: Mark, isLive: boolean): Shape[] {
  switch (mark.kind) {
    case "panel":
      return panelShapes(look, mark);
    case "link":
      return linkShapes(look, mark);
    case "map":
      return mapShapes(look, mark);
    case "strip":
      return stripShapes(look, mark);
    case "colour":
      return colourShapes(mark);
    case "shade":
      return shadeShapes(mark);
    case "chip":
      return chipShapes(look, mark);
    case "legend":
      return legendShapes(look, mark);
    case "text":
      return textShapes(look, mark, isLive);
    case "veil":
      return veilShapes(look, mark);
    case "ring":
      return ringShapes(look, mark);
    case "bond":
      return bondShapes(look, mark);
    case "sum":
      return sumShapes(look, mark);
    case "pill":
      return pillShapes(look, mark);
  }
}
