/**
 * A number that runs faster than text can change without costing the picture its frames: while it runs it is drawn on
 * a canvas over its text, which follows once a beat.
 */
import { setText } from "../../set-text.ts";

export interface RunningFigure {
  /** Still: as text. */
  still(text: string): void;
  /** @param isBeat the text follows, and the look is read anew */
  run(text: string, isBeat: boolean): void;
}

/** @param text an element of fixed size, its text at its right end; `canvas` lies over it */
export function createRunningFigure(
  text: HTMLElement | null,
  canvas: HTMLCanvasElement | null,
): RunningFigure {
  const on = canvas?.getContext("2d");
  let shown = "";
  let isRunning = false;
  let size = { width: 0, height: 0 };

  const dress = (): void => {
    if (!text || !canvas || !on) return;
    const { font, fontStyle, fontWeight, fontSize, fontFamily, color } = getComputedStyle(text);
    size = { width: text.clientWidth, height: text.clientHeight };
    canvas.width = Math.round(size.width * devicePixelRatio);
    canvas.height = Math.round(size.height * devicePixelRatio);
    on.scale(devicePixelRatio, devicePixelRatio);
    on.font = font || `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    on.fillStyle = color;
    on.textAlign = "right";
    on.textBaseline = "middle";
    shown = "";
  };

  const toggle = (isOn: boolean): void => {
    if (isRunning === isOn || !text || !canvas) return;
    isRunning = isOn;
    canvas.hidden = !isOn;
    text.style.opacity = isOn ? "0" : "";
  };

  return {
    still(figure) {
      toggle(false);
      if (text) setText(text, figure);
    },
    run(figure, isBeat) {
      if (!on) return this.still(figure);
      if (isBeat || !isRunning) {
        if (text) setText(text, figure);
        toggle(true);
        dress();
      }
      if (figure === shown) return;
      shown = figure;
      on.clearRect(0, 0, size.width, size.height);
      on.fillText(figure, size.width, size.height / 2);
    },
  };
}
