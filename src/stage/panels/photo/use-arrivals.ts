/** Photos that a person drops on the page or pastes into it. */
import { useLayoutEffect } from "react";
import type { Lab } from "../../../store/index.ts";
import { arrive } from "./arrive.ts";
import { intakeOf } from "./intake.ts";
import { carriesFiles, fileIn } from "./transfer.ts";

/** A page is not told when a drag leaves its window; while it is over it, browsers say so every 50 to 350 ms. */
const GONE_AFTER_MS = 700;

/** They paste text of their own. */
const TEXT =
  "input:not([type=checkbox], [type=radio], [type=range], [type=file]), textarea, [contenteditable]";

/**
 * Anywhere on the page: a file that misses the stage would otherwise replace the page.
 * @param isAllowed false where the input is hidden or locked; a dropped file is then ignored
 */
export function useDrop(lab: Lab, isAllowed: boolean): void {
  useLayoutEffect(() => {
    const intake = intakeOf(lab);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (isDragging: boolean): void => {
      clearTimeout(timer);
      if (intake.getState().isDragging !== isDragging) intake.setState({ isDragging });
    };
    const onDrag = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = isAllowed ? "copy" : "none";
      show(isAllowed);
      timer = setTimeout(() => show(false), GONE_AFTER_MS);
    };
    const onDrop = (event: DragEvent): void => {
      show(false);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      const file = fileIn(event.dataTransfer);
      if (isAllowed && file !== null) void arrive(lab, file);
    };
    window.addEventListener("dragenter", onDrag);
    window.addEventListener("dragover", onDrag);
    window.addEventListener("drop", onDrop);
    return () => {
      show(false);
      window.removeEventListener("dragenter", onDrag);
      window.removeEventListener("dragover", onDrag);
      window.removeEventListener("drop", onDrop);
    };
  }, [lab, isAllowed]);
}

export function usePaste(lab: Lab, isAllowed: boolean): void {
  useLayoutEffect(() => {
    if (!isAllowed) return;
    const onPaste = (event: ClipboardEvent): void => {
      const file = fileIn(event.clipboardData);
      const isTyping = event.target instanceof Element && event.target.closest(TEXT) !== null;
      if (file === null || isTyping || event.defaultPrevented) return;
      event.preventDefault();
      void arrive(lab, file);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [lab, isAllowed]);
}
