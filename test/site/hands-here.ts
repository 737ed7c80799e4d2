/**
 * Hands within the page, for browsers that no test can lend real ones: events as a browser would send them, and what a
 * browser itself does after them, as far as pages here build on it.
 */
import { CHOSEN, type Hands, type Point } from "../browser/fuzz/hands.ts";
import { keyHere, setField } from "./keys-here.ts";

const POINTER = 1;

/** A pointer that no device moves cannot be captured, so its events are led here. */
let captor: Element | null = null;

function lead(to: Element | null): void {
  captor = to;
}

export function captureHere(): void {
  Object.assign(Element.prototype, {
    setPointerCapture(this: Element): void {
      lead(this);
    },
    releasePointerCapture: () => lead(null),
    hasPointerCapture(this: Element): boolean {
      return captor === this;
    },
  });
}

const FOCUSABLE = "button, input, select, textarea, summary, a[href], [tabindex]";

/** What lies under the pointer; null: nothing of this page. */
const under = ({ x, y }: Point): Element | null => document.elementFromPoint(x, y);

let over: Element | null = null;

interface Sender {
  readonly kind: "mouse" | "touch";
  readonly buttons: number;
}

function send(target: Element, type: string, at: Point, { kind, buttons }: Sender): boolean {
  const leaves = /(enter|leave)$/.test(type);
  const init = {
    ...{ bubbles: !leaves, cancelable: !leaves, composed: true, view: window },
    ...{ clientX: at.x, clientY: at.y, screenX: at.x, screenY: at.y },
    ...{ buttons, button: type.endsWith("move") ? -1 : 0, detail: type === "click" ? 1 : 0 },
  };
  const event = type.startsWith("pointer")
    ? new PointerEvent(type, { ...init, pointerId: POINTER, isPrimary: true, pointerType: kind })
    : new MouseEvent(type, { ...init, button: 0 });
  return target.dispatchEvent(event);
}

function moveTo(at: Point, sender: Sender): void {
  const target = captor ?? under(at);
  if (target !== over && captor === null) {
    if (over?.isConnected === true) {
      for (const type of ["pointerout", "pointerleave", "mouseout", "mouseleave"])
        send(over, type, at, sender);
    }
    over = target;
    if (target !== null) {
      for (const type of ["pointerover", "pointerenter", "mouseover", "mouseenter"])
        send(target, type, at, sender);
    }
  }
  if (target === null) return;
  send(target, "pointermove", at, sender);
  if (sender.kind === "mouse") send(target, "mousemove", at, sender);
}

/** @returns what was pressed, when the press may become a click */
function press(at: Point, sender: Sender): Element | null {
  const target = under(at);
  if (target === null) return null;
  send(target, "pointerdown", at, sender);
  if (send(target, "mousedown", at, sender)) {
    const field = target.closest<HTMLElement>(FOCUSABLE);
    if (field !== null) field.focus();
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }
  return target;
}

function release(at: Point, pressed: Element | null, sender: Sender): void {
  const target = captor ?? under(at);
  if (target === null) return;
  send(target, "pointerup", at, sender);
  if (captor !== null) send(captor, "lostpointercapture", at, sender);
  captor = null;
  send(target, "mouseup", at, sender);
  if (target !== pressed || !target.isConnected || target.matches(":disabled, :disabled *")) return;
  send(target, "click", at, sender);
}

/** A slider of the browser's own follows the pointer by itself. */
function slideTo(at: Point, pressed: Element | null): void {
  if (!(pressed instanceof HTMLInputElement) || pressed.type !== "range") return;
  const { left, width } = pressed.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (at.x - left) / width));
  const [min, max] = [Number(pressed.min || 0), Number(pressed.max || 100)];
  setField(pressed, String(min + share * (max - min)));
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function handsHere(kind: "mouse" | "touch"): Hands {
  const up: Sender = { kind, buttons: 0 };
  const down: Sender = { kind, buttons: 1 };
  return {
    press: async (at) => {
      moveTo(at, up);
      const pressed = press(at, down);
      slideTo(at, pressed);
      await pause();
      release(at, pressed, up);
    },
    move: (to) => Promise.resolve(moveTo(to, up)),
    drag: async (from, to) => {
      moveTo(from, up);
      const pressed = press(from, down);
      for (const share of [1 / 3, 2 / 3, 1]) {
        await pause();
        const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
        moveTo(at, down);
        slideTo(at, pressed);
      }
      pressed?.dispatchEvent(new Event("change", { bubbles: true }));
      release(to, pressed, up);
    },
    wheel: (by) => {
      const at = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
      const target = over?.isConnected === true ? over : document.body;
      const event = new WheelEvent("wheel", {
        ...at,
        ...{ deltaY: by, bubbles: true, cancelable: true, composed: true },
      });
      if (target.dispatchEvent(event)) scrollBy(0, by);
      return Promise.resolve();
    },
    key: (name) => Promise.resolve(keyHere(name)),
    overtype: (text) => {
      const field = document.activeElement;
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
        setField(field, text);
      return Promise.resolve();
    },
    choose: (index) => {
      const select = document.querySelector<HTMLSelectElement>(`select${CHOSEN}`);
      const option = select?.options[index];
      if (!select || !option || option.disabled || select.disabled) return Promise.resolve();
      setField(select, option.value);
      select.dispatchEvent(new Event("change", { bubbles: true }));
      return Promise.resolve();
    },
  };
}
