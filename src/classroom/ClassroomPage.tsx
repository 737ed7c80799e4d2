/** The Classroom page: its start, a presentation, the editor, a worksheet, or the teacher's own window. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { LabProvider } from "../stage/index.ts";
import type { Lab } from "../store/index.ts";
import type { LessonId } from "./lesson/lessons.ts";
import type { Lesson } from "./lesson/types.ts";
import { createPresenter, type OwnPresenter } from "./present/index.ts";
import type { Beginning } from "./view/beginning.ts";
import { ShowPage } from "./view/ShowPage.tsx";
import { StartScreen, type StartActions } from "./view/StartScreen.tsx";
import { replaceAddress } from "./view/use-show-address.ts";

const LessonEditor = lazy(async () => ({
  default: (await import("./edit/LessonEditor.tsx")).LessonEditor,
}));
const Worksheet = lazy(async () => ({
  default: (await import("./hand-out/Worksheet.tsx")).Worksheet,
}));

type Place =
  | { readonly kind: "start" }
  | { readonly kind: "show"; readonly presenter: OwnPresenter; readonly id: LessonId | null }
  | { readonly kind: "edit"; readonly lesson: Lesson | null }
  | { readonly kind: "worksheet"; readonly lesson: Lesson };

interface ClassroomPageProps {
  readonly lab: Lab;
  readonly beginning: Beginning;
}

export function ClassroomPage({ lab, beginning }: ClassroomPageProps): ReactNode {
  const [place, setPlace] = useState<Place>(() => firstPlace(lab, beginning));
  const [theme] = useState(() => lab.store.getState().params.view.theme);
  const lessons = useMemo(() => import("./lesson/lessons.ts").then(({ LESSONS }) => LESSONS), []);
  const toStart = useCallback(() => {
    lab.dispatch({ type: "pause" });
    lab.dispatch({ type: "setView", values: { theme } });
    replaceAddress("");
    setPlace({ kind: "start" });
  }, [lab, theme]);
  const show = useCallback(
    (lesson: Lesson | null, id: LessonId | null, stop: number) =>
      setPlace({ kind: "show", id, presenter: present(lab, lesson, stop) }),
    [lab],
  );
  const edit = useCallback(
    (lesson: Lesson | null) => {
      lab.dispatch({ type: "setView", values: { theme } });
      setPlace({ kind: "edit", lesson });
    },
    [lab, theme],
  );
  const actions = useMemo<StartActions>(
    () => ({
      present: (lesson, id) => show(lesson, id, 0),
      worksheet: (lesson) => setPlace({ kind: "worksheet", lesson }),
      edit,
    }),
    [show, edit],
  );
  const presenter = place.kind === "show" ? place.presenter : null;
  useEffect(() => presenter?.stop, [presenter]);

  switch (place.kind) {
    case "show":
      return <ShowPage presenter={place.presenter} id={place.id} onLeave={toStart} onEdit={edit} />;
    case "edit":
      return (
        <Suspense>
          <LessonEditor
            lesson={place.lesson}
            onPresent={(lesson, stop) => show(lesson, null, stop)}
            onClose={toStart}
          />
        </Suspense>
      );
    case "worksheet":
      return (
        <LabProvider lab={lab}>
          <Suspense>
            <Worksheet lesson={place.lesson} seed={beginning.seed} onClose={toStart} />
          </Suspense>
        </LabProvider>
      );
    case "start":
      return (
        <LabProvider lab={lab}>
          <Suspense>
            <StartScreen lessons={lessons} problems={beginning.problems} actions={actions} />
          </Suspense>
        </LabProvider>
      );
  }
}

function present(lab: Lab, lesson: Lesson | null, stop: number): OwnPresenter {
  const presenter = createPresenter(lab);
  presenter.dispatch({ type: "open", lesson, stop, now: Date.now() });
  return presenter;
}

function firstPlace(lab: Lab, { kind, lesson, id, stop, kept }: Beginning): Place {
  if (kind === "start") return { kind };
  if (kind === "worksheet") return lesson === null ? { kind: "start" } : { kind, lesson };
  if (kept === null) return { kind: "show", id, presenter: present(lab, lesson, stop) };
  if (kept.presentation.lesson === null) kept.restore(lab);
  const presenter = createPresenter(lab, kept.presentation);
  // Somewhere in the stop; a question has its own place.
  if (kept.presentation.lesson !== null && kept.presentation.asked === null) kept.restore(lab);
  // The lesson of the address keeps its name; any other is written out.
  const isNamed = kept.presentation.lesson?.title === lesson?.title;
  return { kind: "show", id: isNamed ? id : null, presenter };
}
