/** What the editor's buttons do to the draft, each with the sentence that says so. */
import type { Dispatch } from "react";
import { TRANSPORT_WORDS } from "../../stage/index.ts";
import type { Lab } from "../../store/index.ts";
import { timelineOf } from "../../store/index.ts";
import { segmentOf } from "../../timeline/index.ts";
import { format } from "../../ui/index.ts";
import { chosenStop, lessonOf } from "./draft.ts";
import type { Draft, DraftCommand } from "./draft.ts";
import { linkToLesson, openLesson, saveLesson } from "./files.ts";
import type { Message } from "./Messages.tsx";
import { faultOfFrom, MOST_READ, readStopLink, stateOf } from "./stop-link.ts";
import { EDIT_STRINGS as words } from "./strings.ts";
import { useStopState } from "./use-stop-state.ts";

interface Actions {
  readonly add: () => Promise<void>;
  readonly take: () => Promise<void>;
  readonly showAgain: () => void;
  readonly move: (stop: number, to: number) => void;
  readonly remove: (stop: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Whether there is a file now. */
  readonly save: () => Promise<boolean>;
  readonly open: (file: File) => Promise<void>;
  readonly copy: () => Promise<void>;
}

export function useActions(
  lab: Lab,
  draft: Draft,
  dispatch: Dispatch<DraftCommand>,
  say: (message: Message) => void,
): Actions {
  const state = useStopState(lab, chosenStop(draft));
  const { stops } = draft.lesson;

  /** The link to what is shown, or null where no page would read it whole. */
  const taken = async (): Promise<string | null> => {
    const link = await state.take();
    if (link.length <= MOST_READ) return link;
    say({ text: format(words.tooLong, { length: link.length, most: MOST_READ }) });
    return null;
  };

  return {
    showAgain: state.showAgain,
    async add() {
      const link = await taken();
      if (link === null) return;
      const at = draft.chosen + 1;
      const now = lab.store.getState();
      const title = TRANSPORT_WORDS.segments[segmentOf(timelineOf(now), now.head.step).id];
      dispatch({ type: "add", link, at, title });
      say({ text: format(words.added, { number: at + 1, stops: stops.length + 1 }) });
    },
    async take() {
      const link = await taken();
      if (link === null) return;
      const from = stops[draft.chosen].from;
      const shown = stateOf(await readStopLink(link));
      const keepsMotion = from === undefined || faultOfFrom(from, shown) === null;
      dispatch({ type: "take", stop: draft.chosen, link, keepsMotion });
      const text = keepsMotion ? words.taken : words.takenAtOnce;
      say({ text: format(text, { number: draft.chosen + 1 }) });
    },
    move(stop, to) {
      const number = stop + 1;
      if (to < 0) return say({ text: format(words.isFirst, { number }) });
      if (to >= stops.length) return say({ text: format(words.isLast, { number }) });
      dispatch({ type: "move", stop, to });
      say({ text: format(words.moved, { from: number, to: to + 1, stops: stops.length }) });
    },
    remove(stop) {
      const title = stops[stop].title || format(words.newStop, { number: stop + 1 });
      dispatch({ type: "remove", stop });
      say({ text: format(words.removed, { number: stop + 1, title }) });
    },
    undo() {
      if (draft.past.length === 0) return;
      dispatch({ type: "undo" });
      say({ text: words.undone });
    },
    redo() {
      if (draft.future.length === 0) return;
      dispatch({ type: "redo" });
      say({ text: words.redone });
    },
    async save() {
      const { isSaved, said } = await saveLesson(lessonOf(draft));
      if (isSaved) dispatch({ type: "saved" });
      say({ text: said });
      return isSaved;
    },
    async open(file) {
      const { lesson, said, problems } = await openLesson(file);
      if (lesson !== null) dispatch({ type: "open", lesson, isSaved: problems.length === 0 });
      const heading = format(words.problems, { name: file.name });
      const list = problems.length === 0 ? {} : { problems: { heading, list: problems } };
      say({ text: said, ...list });
    },
    async copy() {
      const { url, said } = await linkToLesson(lessonOf(draft));
      if (url === null) return say({ text: said });
      const isCopied = await navigator.clipboard.writeText(url).then(
        () => true,
        () => false,
      );
      say(isCopied ? { text: said } : { text: words.copyRefused, url });
    },
  };
}
