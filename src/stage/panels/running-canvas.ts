/**
 * What runs in every frame beside the picture, drawn on a canvas over the elements that show it while time stands still:
 * a change of elements would cost the browser a pass over the whole page, in every frame.
 */
import "./running-canvas.css";

interface Look {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: string;
  readonly background: string;
  readonly border: number;
  readonly edge: string;
  readonly font: string;
  /** The mark of the keyboard's focus; null where it is elsewhere. */
  readonly outline: {
    readonly width: number;
    readonly offset: number;
    readonly colour: string;
  } | null;
}

export interface RunningCanvas {
  /**
   * Shows the canvas instead of the elements; called again, reads their places and looks anew.
   * @returns false where there is no canvas to draw on
   */
  show(elements: readonly HTMLElement[]): boolean;
  /** Shows the elements again. */
  hide(): void;
  clear(): void;
  /** Fills this share of the element's parent, from the left. */
  bar(element: HTMLElement, share: number): void;
  /** Writes at the element's right end. */
  figure(element: HTMLElement, text: string): void;
  /** Draws the round element with its middle at this place of the canvas (px). */
  disc(element: HTMLElement, x: number): void;
}

/** @param root holds the canvas, and the elements with `[data-runs]` that it shows */
export function createRunningCanvas(root: Element): RunningCanvas {
  const canvas = root.querySelector<HTMLCanvasElement>("canvas.running");
  const on = canvas?.getContext("2d") ?? null;
  const looks = new Map<HTMLElement, Look>();
  let size = { width: 0, height: 0 };

  const spread = (shown: HTMLCanvasElement, pen: CanvasRenderingContext2D): DOMRect => {
    shown.hidden = false;
    const corner = shown.getBoundingClientRect();
    const { width, height } = corner;
    const across = Math.round(width * devicePixelRatio);
    const down = Math.round(height * devicePixelRatio);
    if (shown.width !== across || shown.height !== down) {
      shown.width = across;
      shown.height = down;
    }
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    size = { width, height };
    return corner;
  };

  return {
    show(elements) {
      if (!canvas || !on) return false;
      const corner = spread(canvas, on);
      for (const element of elements) looks.set(element, lookOf(element, corner));
      root.toggleAttribute("data-running", true);
      return true;
    },
    hide() {
      if (!canvas || canvas.hidden) return;
      canvas.hidden = true;
      root.toggleAttribute("data-running", false);
    },
    clear() {
      on?.clearRect(0, 0, size.width, size.height);
    },
    bar(element, share) {
      const look = looks.get(element);
      if (!on || !look || share <= 0) return;
      on.fillStyle = look.background;
      on.beginPath();
      const right = share < 1 ? 0 : look.radius;
      const corners = [look.radius, right, right, look.radius];
      on.roundRect(look.x, look.y, look.width * Math.min(1, share), look.height, corners);
      on.fill();
    },
    figure(element, text) {
      const look = looks.get(element);
      if (!on || !look) return;
      on.font = look.font;
      on.fillStyle = look.colour;
      on.textAlign = "right";
      on.textBaseline = "middle";
      on.fillText(text, look.x + look.width, look.y + look.height / 2);
    },
    disc(element, x) {
      const look = looks.get(element);
      // A frame that is not shown has no size, and neither has what stands in it.
      if (!on || !look || look.height <= look.border) return;
      on.beginPath();
      on.arc(x, look.y + look.height / 2, (look.height - look.border) / 2, 0, 2 * Math.PI);
      on.fillStyle = look.background;
      on.fill();
      on.lineWidth = look.border;
      on.strokeStyle = look.edge;
      on.stroke();
      if (!look.outline) return;
      const { width, offset, colour } = look.outline;
      on.beginPath();
      on.arc(x, look.y + look.height / 2, look.height / 2 + offset + width / 2, 0, 2 * Math.PI);
      on.lineWidth = width;
      on.strokeStyle = colour;
      on.stroke();
    },
  };
}

/** An element that is scaled has the place of what it fills. */
function lookOf(element: HTMLElement, corner: DOMRect): Look {
  const style = getComputedStyle(element);
  const whole = element.style.transform === "" ? element : (element.parentElement ?? element);
  const { x, y, width, height } = whole.getBoundingClientRect();
  return {
    ...{ x: x - corner.x, y: y - corner.y, width, height },
    radius: parseFloat(getComputedStyle(whole).borderTopLeftRadius) || 0,
    colour: style.color,
    background: style.backgroundColor,
    border: parseFloat(style.borderTopWidth) || 0,
    edge: style.borderTopColor,
    outline:
      style.outlineStyle === "none"
        ? null
        : {
            width: parseFloat(style.outlineWidth) || 0,
            offset: parseFloat(style.outlineOffset) || 0,
            colour: style.outlineColor,
          },
    font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
  };
}
