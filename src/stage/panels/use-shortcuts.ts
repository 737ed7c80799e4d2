/** The keys of the page: what the focused control and the focused cell leave over. */
import { useEffect } from "react";
import type { PartName } from "../../params/index.ts";
import type { Command, Lab } from "../../store/index.ts";
import { pinOf, timelineOf } from "../../store/index.ts";
import { useLab } from "../lab-context.tsx";
import { setHelpOpen } from "./help/help-open.ts";
import { historyCommand } from "./history-command.ts";

/** They take letters, digits and arrows themselves. */
const TYPING = "input:not([type=checkbox]), select, textarea, [contenteditable], [role=slider]";
/** They undo their own typing. */
const TEXT = "input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]";
/** They take the space bar. */
const PRESSABLE = "button, a, summary, input, [role=button]";

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
  if (target.closest(TYPING) !== null || document.querySelector("dialog[open]") !== null) return;
  if (event.key === " " && target.closest(PRESSABLE) !== null) return;
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

/** Where a frame or a browser refuses full screen, the page stays as it is. */
async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    return;
  }
}

function commandOf(lab: Lab, key: string): Command | null {
  const state = lab.store.getState();
  switch (key) {
    case " ":
      return { type: state.playing ? "pause" : "play" };
    case "ArrowRight":
      return { type: "step", by: 1 };
    case "ArrowLeft":
      return { type: "step", by: -1 };
    case "Home":
      return { type: "seek", to: { step: 0, u: 0 } };
    case "End":
      return { type: "seek", to: { segment: "end" } };
    case "Escape":
      return pinOf(state) === null ? null : { type: "pin", cell: null };
    case "r":
    case "R":
      return { type: "restart" };
    default:
      return seekDigit(lab, key);
  }
}

/** 1 is the first segment that the timeline has. */
function seekDigit(lab: Lab, key: string): Command | null {
  if (!/^[1-9]$/.test(key)) return null;
  const segment = timelineOf(lab.store.getState()).segments[Number(key) - 1];
  return segment === undefined ? null : { type: "seek", to: { segment: segment.id } };
}
