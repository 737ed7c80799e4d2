/** The keys of a presentation, as slide tools have them: what the focused control and the focused cell leave over. */
import { useEffect } from "react";
import { isDialogOpen, takesLetters, takesSpace, toggleFullScreen } from "../../stage/index.ts";
import { meaningOfKey } from "./key-meaning.ts";
import { usePresenter } from "./presenter-context.tsx";
import type { Presenter } from "./types.ts";

export interface KeyActions {
  /** Opens the list of keys. */
  readonly help: () => void;
  /** Instead of full screen for this window. */
  readonly fullScreen?: () => void;
}

/** @param actions the same object while nothing in it changes, or the keys are taken up anew */
export function useClassroomKeys(actions: KeyActions): void {
  const presenter = usePresenter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => handleKey(presenter, actions, event);
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [presenter, actions]);
}

function handleKey({ lab, store, dispatch }: Presenter, actions: KeyActions, event: KeyboardEvent) {
  const labNow = lab.store.getState();
  if (!labNow.params.view.keys || isTaken(event)) return;
  const meaning = meaningOfKey(event.key, store.getState(), labNow, Date.now());
  if (meaning === null) return;
  event.preventDefault();
  switch (meaning.kind) {
    case "present":
      return dispatch(meaning.command);
    case "lab":
      return lab.dispatch(meaning.command);
    case "page":
      if (meaning.action === "help") actions.help();
      else if (actions.fullScreen) actions.fullScreen();
      else void toggleFullScreen();
      return;
    case "nothing":
      return;
  }
}

/** By the browser, a dialog, or the control that has the focus. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : document.body;
  if (takesLetters(target) || isDialogOpen()) return true;
  if (event.key === " ") return takesSpace(target);
  return event.key === "Enter" && target !== document.body && target !== document.documentElement;
}
