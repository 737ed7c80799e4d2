/** How each mark of the live sheet is drawn. */
import type {
  BondMark,
  Box,
  PillMark,
  RingMark,
  SumMark,
  TextMark,
  VeilMark,
} from "../../../scene/index.ts";
import { drawBond } from "./bond.ts";
import { anchorOf, setType, settingOf } from "./lines.ts";
import { colourOf, hueOf, snap, snapWidth } from "./pen.ts";
import type { Pen } from "./pen.ts";
import { drawRing } from "./rings.ts";
import { drawVeil } from "./veil.ts";

export type LiveMark = VeilMark | RingMark | PillMark | BondMark | SumMark | TextMark;

export function drawMark(pen: Pen, mark: LiveMark): void {
  switch (mark.kind) {
    case "veil":
      return drawVeil(pen, mark);
    case "ring":
      return drawRing(pen, mark);
    case "bond":
      return drawBond(pen, mark);
    case "sum":
      return drawSum(pen, mark);
    case "pill":
      return drawPill(pen, mark);
    case "text":
      return write(pen, mark);
  }
}

function write(pen: Pen, mark: PillMark | TextMark): void {
  const setting = settingOf(mark, pen.context.faces);
  if (setting.text === "") return;
  const { on } = pen;
  const { casing, leading, align } = setting;
  const lines = setType(on, setting, mark.box.width);
  const x = anchorOf(mark.box, align);
  lines.forEach((line, i) => {
    const middle = setting.middle + i * leading;
    if (casing > 0) {
      on.strokeStyle = colourOf(pen, "frame");
      on.lineWidth = casing;
      on.lineJoin = "round";
      on.setLineDash([]);
      on.strokeText(line, x, middle);
    }
    on.fillStyle = colourOf(pen, setting.colour);
    on.fillText(line, x, middle);
  });
}

function drawPill(pen: Pen, mark: PillMark): void {
  const isOthers = mark.role === "others";
  outline(pen, mark.box, {
    width: isOthers ? 1.5 : 2,
    colour: isOthers ? colourOf(pen, "muted") : hueOf(pen, mark.hue),
    dash: isOthers ? [4, 3] : [],
  });
  write(pen, mark);
}

/** Size of the junction's sign, as a share of its circle, and the thickness of its strokes (px). */
export const SIGN = 0.4;
export const SIGN_STROKE = 2.2;

function drawSum(pen: Pen, { box }: SumMark): void {
  outline(pen, box, { width: 2, colour: colourOf(pen, "ink"), dash: [] });
  const { on } = pen;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const arm = (box.width * SIGN) / 2;
  on.lineWidth = SIGN_STROKE;
  on.beginPath();
  on.moveTo(x - arm, y);
  on.lineTo(x + arm, y);
  on.moveTo(x, y - arm);
  on.lineTo(x, y + arm);
  on.stroke();
}

interface Outline {
  readonly width: number;
  readonly colour: string;
  readonly dash: readonly number[];
}

/** A round-ended box on the panel's ground; the outline lies inside of it. */
function outline(pen: Pen, box: Box, { width, colour, dash }: Outline): void {
  const { on } = pen;
  const thick = snapWidth(pen, width);
  const x = snap(pen, box.x) + thick / 2;
  const y = snap(pen, box.y) + thick / 2;
  const right = snap(pen, box.x + box.width) - thick / 2;
  const bottom = snap(pen, box.y + box.height) - thick / 2;
  on.beginPath();
  on.roundRect(x, y, right - x, bottom - y, (bottom - y) / 2);
  on.fillStyle = colourOf(pen, "panel");
  on.fill();
  on.lineWidth = thick;
  on.strokeStyle = colour;
  on.setLineDash([...dash]);
  on.stroke();
}
