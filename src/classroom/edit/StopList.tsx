/** The stops in their order: chosen, moved by buttons or by the pointer, removed. */
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Button, CloseIcon, format, IconButton } from "../../ui/index.ts";
import type { DraftStop } from "./draft.ts";
import { DragIcon, MoveDownIcon, MoveUpIcon } from "./icons.tsx";
import { EDIT_STRINGS as words } from "./strings.ts";
import "./stop-list.css";
import { useStopDrag } from "./use-stop-drag.ts";

interface StopListProps {
  readonly stops: readonly DraftStop[];
  readonly chosen: number;
  readonly onChoose: (stop: number) => void;
  readonly onMove: (stop: number, to: number) => void;
  readonly onRemove: (stop: number) => void;
}

type Part = "up" | "down" | "choose";

export function StopList({ stops, chosen, onChoose, onMove, onRemove }: StopListProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const drag = useStopDrag(list, onMove);
  /** What has the focus after the next change of the order: the browser may lose it where an item is moved. */
  const wanted = useRef<{ readonly id: number; readonly part: Part } | null>(null);

  useEffect(() => {
    if (wanted.current === null) return;
    const { id, part } = wanted.current;
    wanted.current = null;
    const selector = `[data-stop="${id}"] [data-part="${part}"]`;
    list.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [stops]);

  const move = (at: number, by: 1 | -1): void => {
    wanted.current = { id: stops[at].id, part: by < 0 ? "up" : "down" };
    onMove(at, at + by);
  };
  const remove = (at: number): void => {
    const next = stops.at(at + 1) ?? stops.at(Math.max(0, at - 1));
    wanted.current = next === undefined ? null : { id: next.id, part: "choose" };
    onRemove(at);
  };

  return (
    <ol className="stop-list" ref={list} data-dragging={drag.from === null ? undefined : ""}>
      {stops.map((stop, i) => (
        <li
          key={stop.id}
          className="stop-item"
          data-stop={stop.id}
          data-chosen={i === chosen}
          data-dragged={i === drag.from}
          data-drop={drag.markAt(i)}
        >
          <span className="stop-item__handle" title={words.drag} {...drag.handle(i)}>
            <DragIcon />
          </span>
          <Button
            kind="bare"
            className="stop-item__choose"
            data-part="choose"
            aria-current={i === chosen ? "step" : undefined}
            onClick={() => onChoose(i)}
          >
            <span className="stop-item__number mono">{i + 1}</span>
            <span className="stop-item__title">
              {stop.title === "" ? format(words.newStop, { number: i + 1 }) : stop.title}
              {stop.question === undefined ? null : (
                <span className="stop-item__asks">
                  <span aria-hidden="true">?</span>
                  <span className="visually-hidden">{words.withQuestion}</span>
                </span>
              )}
            </span>
          </Button>
          <span className="stop-item__buttons">
            <IconButton
              kind="bare"
              data-part="up"
              label={format(words.moveUp, { number: i + 1 })}
              aria-disabled={i === 0}
              onClick={() => move(i, -1)}
            >
              <MoveUpIcon />
            </IconButton>
            <IconButton
              kind="bare"
              data-part="down"
              label={format(words.moveDown, { number: i + 1 })}
              aria-disabled={i === stops.length - 1}
              onClick={() => move(i, 1)}
            >
              <MoveDownIcon />
            </IconButton>
            <IconButton
              kind="bare"
              label={format(words.remove, { number: i + 1 })}
              onClick={() => remove(i)}
            >
              <CloseIcon />
            </IconButton>
          </span>
        </li>
      ))}
    </ol>
  );
}
