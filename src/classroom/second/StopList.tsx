/** All stops of the lesson, to jump to. */
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePresentation, usePresenter, type Presentation } from "../present/index.ts";
import { NOTES_STRINGS as words } from "./strings.ts";

const lessonOf = (state: Presentation) => state.lesson;
const stopOf = (state: Presentation) => state.stop;

export function StopList(): ReactNode {
  const { dispatch } = usePresenter();
  const lesson = usePresentation(lessonOf);
  const current = usePresentation(stopOf);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = list.current?.children[current];
    if (list.current === null || !(item instanceof HTMLElement)) return;
    // Within the list alone: the page itself stays where it is.
    list.current.scrollTop = item.offsetTop - list.current.clientHeight / 3;
  }, [current, lesson]);
  if (lesson === null) return null;
  return (
    <nav className="notes-stops" aria-label={words.stops}>
      <ol ref={list}>
        {lesson.stops.map(({ title, question }, to) => (
          <li key={to}>
            <button
              type="button"
              aria-current={to === current ? "step" : undefined}
              onClick={() => dispatch({ type: "go", to, now: Date.now() })}
            >
              <span className="mono">{to + 1}</span>
              <span>{title}</span>
              {question === undefined ? null : (
                <abbr title={words.question.region} className="notes-stops__asks">
                  ?
                </abbr>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
