/** The Classroom page: its start, a presentation, the editor, a worksheet, or the teacher's own window. */
import { Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { LabProvider } from "../stage/index.ts";
import type { Lab } from "../store/index.ts";
import type { LessonId } from "./lesson/lessons.ts";
import type { Lesson } from "./lesson/types.ts";
import type { Beginning } from "./view/beginning.ts";
import type { Shown } from "./view/presenter-for.ts";
import { StartScreen, type StartActions } from "./view/StartScreen.tsx";
import { usePlaces } from "./view/use-places.ts";
import { fetched } from "../ui/index.ts";

/** Whoever opens the start page looks at the lessons first; what shows one is fetched meanwhile. */
const fetchShow = () => import("./view/ShowPage.tsx");
const ShowPage = fetched(async () => (await fetchShow()).ShowPage);
const LessonEditor = fetched(async () => (await import("./edit/LessonEditor.tsx")).LessonEditor);
const Worksheet = fetched(async () => (await import("./hand-out/Worksheet.tsx")).Worksheet);

type Place =
  | { readonly kind: "start" }
  | { readonly kind: "show"; readonly shown: Shown }
  | { readonly kind: "edit"; readonly lesson: Lesson | null }
  | { readonly kind: "worksheet"; readonly lesson: Lesson };

const START: Place = { kind: "start" };

interface ClassroomPageProps {
  readonly lab: Lab;
  readonly beginning: Beginning;
}

export function ClassroomPage({ lab, beginning }: ClassroomPageProps): ReactNode {
  const [first] = useState(() => firstPlace(beginning));
  const { place, go, stay, leave } = usePlaces(first, START);
  const [theme] = useState(() => lab.store.getState().params.view.theme);
  const lessons = useMemo(() => import("./lesson/lessons.ts").then(({ LESSONS }) => LESSONS), []);
  const show = useCallback(
    (lesson: Lesson | null, id: LessonId | null, stop: number) =>
      go({ kind: "show", shown: { lesson, id, stop, kept: null } }),
    [go],
  );
  const edit = useCallback((lesson: Lesson | null) => go({ kind: "edit", lesson }), [go]);
  const actions = useMemo<StartActions>(
    () => ({
      present: (lesson, id) => show(lesson, id, 0),
      worksheet: (lesson) => go({ kind: "worksheet", lesson }),
      edit,
    }),
    [show, go, edit],
  );
  const isShow = place.kind === "show";
  // The wall dresses for its room; everywhere else the page looks as it did.
  useEffect(() => {
    if (isShow) return;
    lab.dispatch({ type: "pause" });
    lab.dispatch({ type: "setView", values: { theme } });
  }, [lab, isShow, theme]);
  useEffect(() => void fetchShow().catch(() => null), []);

  switch (place.kind) {
    case "show":
      return (
        <Suspense>
          <ShowPage lab={lab} shown={place.shown} onLeave={leave} onEdit={edit} />
        </Suspense>
      );
    case "edit":
      return (
        <Suspense>
          <LessonEditor
            lesson={place.lesson}
            onPresent={(lesson, stop) => {
              // Back leads to the lesson as it is now.
              stay({ kind: "edit", lesson });
              show(lesson, null, stop);
            }}
            onClose={leave}
          />
        </Suspense>
      );
    case "worksheet":
      return (
        <LabProvider lab={lab}>
          <Suspense>
            <Worksheet lesson={place.lesson} seed={beginning.seed} onClose={leave} />
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

function firstPlace({ kind, lesson, id, stop, kept }: Beginning): Place {
  if (kind === "show") return { kind, shown: { lesson, id, stop, kept } };
  return kind === "worksheet" && lesson !== null ? { kind, lesson } : START;
}
