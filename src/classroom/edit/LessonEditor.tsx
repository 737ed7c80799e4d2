/** A lesson is written: its stops, a live lab to set them up on, and what is said of each. */
import { Suspense, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { LabProvider, Notices } from "../../stage/index.ts";
import { createLab } from "../../store/index.ts";
import { format } from "../../ui/index.ts";
import type { Lesson } from "../lesson/types.ts";
import { chosenStop, isChanged, lessonOf } from "./draft.ts";
import { EditorBar } from "./EditorBar.tsx";
import { forgetKept } from "./keep.ts";
import { LeaveDialog } from "./LeaveDialog.tsx";
import "./lesson-editor.css";
import { LessonFields } from "./LessonFields.tsx";
import { Messages } from "./Messages.tsx";
import type { Message } from "./Messages.tsx";
import { StateSetup } from "./StateSetup.tsx";
import { StopFields } from "./StopFields.tsx";
import "./stop-fields.css";
import { StopList } from "./StopList.tsx";
import { EDIT_STRINGS as words } from "./strings.ts";
import { useActions } from "./use-actions.ts";
import { useDraft } from "./use-draft.ts";
import type { Editing } from "./use-draft.ts";
import { usePageTheme } from "./use-page-theme.ts";

export interface LessonEditorProps {
  /** null: a new one. */
  readonly lesson: Lesson | null;
  readonly onPresent: (lesson: Lesson, stop: number) => void;
  readonly onClose: () => void;
}

/** Undo their own typing. */
const TYPING = "input, textarea, select, .edit-state";

/** What is said first: what was kept, here or beside this lesson. */
function greetingOf({ isBack, other, dispatch }: Editing): Message | null {
  if (isBack) return { text: words.back };
  if (other === null) return null;
  const title = other.title.trim() === "" ? words.untitled : other.title;
  const run = (): void => dispatch({ type: "open", lesson: other, isSaved: false });
  return { text: format(words.other, { title }), action: { label: words.openOther, run } };
}

export function LessonEditor({ lesson, onPresent, onClose }: LessonEditorProps): ReactNode {
  const [lab] = useState(() => createLab());
  const editing = useDraft(lesson);
  const { draft, dispatch } = editing;
  const [message, setMessage] = useState<Message | null>(() => greetingOf(editing));
  const [isLeaving, setIsLeaving] = useState(false);
  usePageTheme();

  const actions = useActions(lab, draft, dispatch, setMessage);
  const stop = chosenStop(draft);
  const { stops } = draft.lesson;

  const leave = (): void => {
    forgetKept();
    onClose();
  };
  const present = (at: number): void => {
    if (stops.length === 0) setMessage({ text: words.empty });
    else onPresent(lessonOf(draft), at);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    if (!isUndo || (event.target as Element).closest(TYPING) !== null) return;
    event.preventDefault();
    if (event.shiftKey) actions.redo();
    else actions.undo();
  };

  return (
    <LabProvider lab={lab}>
      <div className="edit" onKeyDown={onKeyDown}>
        <EditorBar
          isChanged={isChanged(draft)}
          canUndo={draft.past.length > 0}
          canRedo={draft.future.length > 0}
          onUndo={actions.undo}
          onRedo={actions.redo}
          onOpen={(file) => void actions.open(file)}
          onSave={() => void actions.save()}
          onCopy={() => void actions.copy()}
          onPresent={() => present(0)}
          onClose={() => (isChanged(draft) ? setIsLeaving(true) : leave())}
        />
        <main className="edit__main">
          <Messages message={message} onDismiss={() => setMessage(null)} />
          <Notices isOver />
          <div className="edit__columns">
            <div className="edit__stops">
              <section className="panel edit-panel" aria-label={words.stops}>
                <h2 className="edit-panel__heading">{words.stops}</h2>
                {stops.length === 0 ? (
                  <p className="edit-field__hint">{format(words.noStops, { add: words.add })}</p>
                ) : (
                  <StopList
                    stops={stops}
                    chosen={draft.chosen}
                    onChoose={(at) => dispatch({ type: "choose", stop: at })}
                    onMove={actions.move}
                    onRemove={actions.remove}
                  />
                )}
              </section>
              <LessonFields lesson={draft.lesson} dispatch={dispatch} />
            </div>
            <Suspense>
              <StateSetup
                chosen={draft.chosen}
                onAdd={() => void actions.add()}
                onTake={() => void actions.take()}
                onShow={actions.showAgain}
              />
            </Suspense>
            <div className="edit__fields">
              {stop === null ? (
                <p className="edit-note">{words.noChosen}</p>
              ) : (
                <StopFields
                  key={stop.id}
                  stop={stop}
                  at={draft.chosen}
                  stops={stops.length}
                  dispatch={dispatch}
                  onPreview={() => present(draft.chosen)}
                />
              )}
            </div>
          </div>
        </main>
        <LeaveDialog
          open={isLeaving}
          onStay={() => setIsLeaving(false)}
          onLeave={leave}
          onSave={() =>
            void actions.save().then((isSaved) => (isSaved ? leave() : setIsLeaving(false)))
          }
        />
      </div>
    </LabProvider>
  );
}
