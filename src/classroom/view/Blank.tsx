/** A wall of one colour, so that the class looks at the teacher; any key or press brings the picture back. */
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePresentation, usePresenter } from "../present/index.ts";
import type { Presentation } from "../present/index.ts";
import { SHOW_STRINGS } from "../strings.ts";

export const blankOf = (state: Presentation) => state.blank;

/** Held for another key; they bring nothing back. */
const HELD = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta"]);

export function Blank(): ReactNode {
  const blank = usePresentation(blankOf);
  return blank === "none" ? null : <Wall colour={blank} />;
}

function Wall({ colour }: { readonly colour: "black" | "white" }): ReactNode {
  const { dispatch } = usePresenter();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  // What the classroom's own keys leave over.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || HELD.has(event.key)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      dispatch({ type: "blank", blank: "none" });
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [dispatch]);

  return (
    <button
      type="button"
      className="blank"
      data-colour={colour}
      aria-label={SHOW_STRINGS.blank}
      onClick={() => dispatch({ type: "blank", blank: "none" })}
      ref={button}
    />
  );
}
