/** Keys within the page, and what a browser does of itself when one is pressed. */

/** Keys that Playwright names otherwise than their events do. */
const NAMED: Readonly<Record<string, string>> = { Space: " " };

const TABBED = "button, input, select, textarea, summary, a[href], [tabindex]";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** As a person does it: past what React remembers of the field, and told of. */
export function setField(field: Field, value: string): void {
  Reflect.set(Object.getPrototypeOf(field) as object, "value", value, field);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

const isShown = (node: HTMLElement): boolean =>
  node.tabIndex >= 0 &&
  !node.matches(":disabled") &&
  node.closest("[inert]") === null &&
  node.checkVisibility({ visibilityProperty: true });

function tab(back: boolean): void {
  const dialog = [...document.querySelectorAll("dialog:modal")].at(-1);
  const all = [...(dialog ?? document).querySelectorAll<HTMLElement>(TABBED)].filter(isShown);
  const { activeElement } = document;
  const at = all.findIndex((node) => node === activeElement);
  const next = at + (back ? -1 : 1);
  if (all[next]) all[next].focus();
  else if (activeElement instanceof HTMLElement) activeElement.blur();
}

function escape(): void {
  const popover = [...document.querySelectorAll<HTMLElement>("[popover]:popover-open")].at(-1);
  if (popover) return popover.hidePopover();
  const dialog = [...document.querySelectorAll<HTMLDialogElement>("dialog:modal")].at(-1);
  if (dialog?.dispatchEvent(new Event("cancel", { cancelable: true }))) dialog.close();
}

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
};

function stepped(field: HTMLInputElement, by: number): void {
  const { value } = field;
  if (by > 0) field.stepUp();
  else field.stepDown();
  const next = field.value;
  field.value = value;
  setField(field, next);
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function followed(target: Element, key: string, back: boolean): void {
  if (key === "Tab") return tab(back);
  if (key === "Escape") return escape();
  const by = STEPS[key];
  if (by !== undefined && target instanceof HTMLInputElement && /range|number/.test(target.type))
    return stepped(target, by);
  const isPressed = key === "Enter" || key === " ";
  const isButton = target.matches("button, summary, a[href], [type=checkbox], [type=radio]");
  if (isPressed && isButton && target instanceof HTMLElement) return target.click();
  if (key === "Enter" && target instanceof HTMLInputElement) {
    target.dispatchEvent(new Event("change", { bubbles: true }));
    target.form?.requestSubmit();
  }
}

/** @param name as Playwright names keys: "Shift+ArrowLeft" */
export function keyHere(name: string): void {
  // A plus sign alone is a key.
  const parts = name.length === 1 ? [name] : name.split("+");
  const last = parts.at(-1) ?? "";
  const key = NAMED[last] ?? last;
  const [shiftKey, ctrlKey] = [parts.includes("Shift"), parts.includes("Control")];
  const target = document.activeElement ?? document.body;
  const code = /^[a-z]$/.test(key)
    ? `Key${key.toUpperCase()}`
    : /^\d$/.test(key)
      ? `Digit${key}`
      : last;
  const init = { key, code, shiftKey, ctrlKey, bubbles: true, cancelable: true, composed: true };
  if (target.dispatchEvent(new KeyboardEvent("keydown", init))) followed(target, key, shiftKey);
  const after = document.activeElement ?? document.body;
  after.dispatchEvent(new KeyboardEvent("keyup", init));
}
