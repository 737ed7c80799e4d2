/** A presentation under way: the wall, its keys, and what its buttons open. */
import { Suspense, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useLabState } from "../../stage/index.ts";
import type { Lab, LabState } from "../../store/index.ts";
import { applyTheme, fetched } from "../../ui/index.ts";
import type { LessonId } from "../lesson/lessons.ts";
import type { Lesson } from "../lesson/types.ts";
import { PresenterProvider, useClassroomKeys, type OwnPresenter } from "../present/index.ts";
import { useLeading } from "../second/use-leading.ts";
import type { ShowActions } from "./actions.ts";
import { leaveFullScreen } from "./full-screen.ts";
import { Help } from "./Help.tsx";
import { idOf, presenterFor, type Shown } from "./presenter-for.ts";
import { ShowView } from "./ShowView.tsx";
import { useShowAddress } from "./use-show-address.ts";

const HandOutDialog = fetched(
  async () => (await import("../hand-out/HandOutDialog.tsx")).HandOutDialog,
);

interface Actions {
  readonly onLeave: () => void;
  readonly onEdit: (lesson: Lesson | null) => void;
}

interface ShowPageProps extends Actions {
  readonly lab: Lab;
  readonly shown: Shown;
}

export function ShowPage({ lab, shown, onLeave, onEdit }: ShowPageProps): ReactNode {
  const [{ presenter, begin }] = useState(() => presenterFor(lab, shown));
  // Not while rendering: what is presented changes the lab, which other parts of the page follow.
  useLayoutEffect(() => {
    begin();
    return presenter.stop;
  }, [presenter, begin]);
  return (
    <PresenterProvider presenter={presenter}>
      <Suspense>
        <Show id={idOf(shown)} {...{ presenter, onLeave, onEdit }} />
      </Suspense>
    </PresenterProvider>
  );
}

interface ShowProps extends Actions {
  readonly presenter: OwnPresenter;
  /** Of a lesson that comes with the page. */
  readonly id: LessonId | null;
}

type Open = "help" | "handOut" | null;
const themeOf = (state: LabState) => state.params.view.theme;

function Show({ presenter, id, onLeave, onEdit }: ShowProps): ReactNode {
  const [open, setOpen] = useState<Open>(null);
  const [wasHanded, setWasHanded] = useState(false);
  const theme = useLabState(themeOf);
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useShowAddress(presenter, id);
  useLeading(presenter);

  const actions = useMemo<ShowActions>(() => {
    const leave = (): void => void leaveFullScreen().then(onLeave);
    return {
      help: () => setOpen("help"),
      handOut: () => {
        setWasHanded(true);
        setOpen("handOut");
      },
      notes: () => void openNotes(presenter),
      edit: () => void leaveFullScreen().then(() => onEdit(presenter.store.getState().lesson)),
      leave,
    };
  }, [presenter, onLeave, onEdit]);
  useClassroomKeys(actions);

  return (
    <ShowView actions={actions}>
      <Help isOpen={open === "help"} onClose={() => setOpen(null)} />
      {wasHanded ? (
        <Suspense>
          <HandOutDialog isOpen={open === "handOut"} onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </ShowView>
  );
}

/** Where the browser holds the window back, a notice says so. */
async function openNotes(presenter: OwnPresenter): Promise<void> {
  const { openNotes: open } = await import("../second/open-notes.ts");
  const opened = open(presenter);
  if (opened.kind === "opened") return;
  presenter.lab.dispatch({ type: "notify", notice: { path: "notes", message: opened.sentence } });
}
