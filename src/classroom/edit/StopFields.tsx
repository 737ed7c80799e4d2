/** All that is said of the chosen stop. */
import type { Dispatch, ReactNode } from "react";
import { Button, format, PlayIcon } from "../../ui/index.ts";
import { CaptionField, Wall } from "./CaptionField.tsx";
import type { DraftCommand, DraftStop } from "./draft.ts";
import { textOf } from "../lesson/text.ts";
import { MotionFields } from "./MotionFields.tsx";
import { QuestionFields } from "./QuestionFields.tsx";
import { QuestionPreview } from "./QuestionPreview.tsx";
import { EDIT_STRINGS as words } from "./strings.ts";
import { TextField } from "./TextField.tsx";
import { useLinkedState } from "./use-linked-state.ts";

/** What a file may have. */
const MOST = { title: 120, notes: 4000 };

interface StopFieldsProps {
  readonly stop: DraftStop;
  /** Of the lesson, from 0. */
  readonly at: number;
  readonly stops: number;
  readonly dispatch: Dispatch<DraftCommand>;
  readonly onPreview: () => void;
}

export function StopFields({ stop, at, stops, dispatch, onPreview }: StopFieldsProps): ReactNode {
  const state = useLinkedState(stop.link);
  const { title, caption, notes, question, from } = stop;
  const filled = (text: string): string =>
    state === null ? text : textOf(text, state.params.layer);
  const endTyping = (): void => dispatch({ type: "endTyping" });
  const set = (values: Partial<Pick<DraftStop, "title" | "caption" | "notes">>): void =>
    dispatch({ type: "setText", stop: at, values });
  const heading = format(words.fields, { number: at + 1, stops });
  return (
    <section className="panel edit-panel" aria-label={heading}>
      <h2 className="edit-panel__heading">{heading}</h2>
      <TextField
        label={words.title}
        most={MOST.title}
        value={title}
        onChange={(text) => set({ title: text })}
        onLeave={endTyping}
      />
      <CaptionField
        caption={caption}
        onChange={(text) => set({ caption: text })}
        onLeave={endTyping}
      />
      <Wall number={at + 1} stops={stops} title={title} caption={filled(caption)} />
      <TextField
        label={words.notes}
        most={MOST.notes}
        hint={words.notesHint}
        rows={4}
        value={notes}
        onChange={(text) => set({ notes: text })}
        onLeave={endTyping}
      />
      <MotionFields
        from={from}
        state={state}
        onChange={(text) => dispatch({ type: "moveFrom", stop: at, from: text })}
      />
      <label className="edit-check">
        <input
          type="checkbox"
          checked={stop.counts ?? false}
          onChange={({ currentTarget }) =>
            dispatch({ type: "count", stop: at, counts: currentTarget.checked })
          }
        />
        {words.counts}
      </label>
      <fieldset className="edit-fields">
        <legend className="edit-panel__heading">{words.question}</legend>
        <QuestionFields
          question={question}
          onChange={(changed) => dispatch({ type: "ask", stop: at, question: changed })}
        />
        {question === undefined || state === null ? null : (
          <QuestionPreview question={question} state={state} />
        )}
      </fieldset>
      <Button onClick={onPreview}>
        <PlayIcon />
        {words.preview}
      </Button>
    </section>
  );
}
