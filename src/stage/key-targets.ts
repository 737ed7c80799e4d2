/** Who takes a key before the page does. */

/** They take letters, digits and arrows themselves. */
const TYPING = "input:not([type=checkbox]), select, textarea, [contenteditable], [role=slider]";
/** They take the space bar. */
const PRESSABLE = "button, a, summary, input, [role=button]";

export const takesLetters = (target: Element): boolean => target.closest(TYPING) !== null;

export const takesSpace = (target: Element): boolean => target.closest(PRESSABLE) !== null;

/** It takes them all. */
export const isDialogOpen = (): boolean => document.querySelector("dialog[open]") !== null;
