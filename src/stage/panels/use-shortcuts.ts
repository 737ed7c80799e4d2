/** The keys of the page: what the focused control and the focused cell leave over. */
import { useEffect } from "react";
import type { PartName } from "../../params/index.ts";
import type { Command, Lab } from "../../store/index.ts";
import { pinOf } from "../../store/index.ts";
import { toggleFullScreen } from "../full-screen.ts";
import { isDialogOpen, takesLetters, takesSpace } from "../key-targets.ts";
import { useLab } from "../lab-context.tsx";
import { timeCommandOf } from "../time-keys.ts";
import { setHelpOpen } from "./help/help-open.ts";
import { historyCommand } from "./history-command.ts";

/** They undo their own typing. */
const TEXT = "input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]";

export function useShortcuts(): void {
  const lab = useLab();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => handleKey(lab, event);
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [lab]);
}

function handleKey(lab: Lab, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  if (!lab.store.getState().params.view.keys) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.ctrlKey || event.metaKey) {
    const command = historyCommand(event);
    if (command === null || target.closest(TEXT) !== null) return;
    event.preventDefault();
    lab.dispatch(command);
    return;
  }
  if (takesLetters(target) || isDialogOpen()) return;
  if (event.key === " " && takesSpace(target)) return;
  if (event.key === "?") {
    event.preventDefault();
    setHelpOpen(lab, true);
    return;
  }
  if (event.key.toLowerCase() === "f") {
    event.preventDefault();
    void toggleFullScreen();
    return;
  }
  const command = commandOf(lab, event.key);
  if (command === null || isFixed(lab, command)) return;
  event.preventDefault();
  lab.dispatch(command);
}

/** What is hidden or frozen takes no keys either. */
function isFixed(lab: Lab, { type }: Command): boolean {
  const { hide, lock } = lab.store.getState().params.view;
  const isOff = (part: PartName): boolean => hide.includes(part) || lock.includes(part);
  return type !== "pin" && (isOff("transport") || (type === "seek" && isOff("timeline")));
}

function commandOf(lab: Lab, key: string): Command | null {
  const state = lab.store.getState();
  if (key !== "Escape") return timeCommandOf(state, key);
  return pinOf(state) === null ? null : { type: "pin", cell: null };
}
