/** The classroom's first page: the lessons to present, and the ways without one of them. */
import { use, useCallback, useState } from "react";
import type { ReactNode } from "react";
import { Notices, PageHeader, ThemeControl } from "../../stage/index.ts";
import { Button, format } from "../../ui/index.ts";
import type { LessonId } from "../lesson/lessons.ts";
import type { Lesson } from "../lesson/types.ts";
import { START_STRINGS as words } from "../strings.ts";
import { EditIcon, FileIcon } from "./icons.tsx";
import { LessonCard } from "./LessonCard.tsx";
import { readFile, type Opened } from "./open-file.ts";
import { useDrop } from "./use-drop.ts";
import { PlayIcon } from "../../ui/index.ts";
import "./start.css";

interface Shipped {
  readonly id: LessonId;
  readonly lesson: Lesson;
}

export interface StartActions {
  /** @param id of a lesson that comes with the page; null for any other, and without a lesson */
  readonly present: (lesson: Lesson | null, id: LessonId | null) => void;
  readonly worksheet: (lesson: Lesson) => void;
  readonly edit: (lesson: Lesson | null) => void;
}

interface StartScreenProps {
  readonly lessons: Promise<readonly Shipped[]>;
  /** What the address says wrong. */
  readonly problems: readonly string[];
  readonly actions: StartActions;
}

export function StartScreen({ lessons, problems, actions }: StartScreenProps): ReactNode {
  const shipped = use(lessons);
  const [opened, setOpened] = useState<Opened | null>(
    problems.length === 0 ? null : { name: "", lesson: null, problems },
  );
  const { present } = actions;
  const open = useCallback(
    (file: File): void =>
      void readFile(file).then((read) => {
        if (read.lesson !== null && read.problems.length === 0) present(read.lesson, null);
        else setOpened(read);
      }),
    [present],
  );
  const isDragging = useDrop(open);
  return (
    <div className="start" data-dragging={isDragging}>
      <PageHeader current="classroom" isHeading={false}>
        <ThemeControl />
      </PageHeader>
      <main className="start__main">
        <Notices />
        <div className="start__intro">
          <h1 className="start__title">{words.title}</h1>
          <p className="start__lead">{words.lead}</p>
        </div>
        {opened === null ? null : (
          <Problems opened={opened} actions={actions} onClose={() => setOpened(null)} />
        )}
        <h2 className="visually-hidden">{words.lessons}</h2>
        <ul className="start__lessons">
          {shipped.map(({ id, lesson }) => (
            <LessonCard
              key={id}
              lesson={lesson}
              onPresent={() => present(lesson, id)}
              onWorksheet={() => actions.worksheet(lesson)}
            />
          ))}
        </ul>
        <Ways actions={actions} onFile={open} />
      </main>
      {isDragging ? <p className="start__drop">{words.drop}</p> : null}
    </div>
  );
}

interface WaysProps {
  readonly actions: StartActions;
  readonly onFile: (file: File) => void;
}

function Ways({ actions, onFile }: WaysProps): ReactNode {
  return (
    <section className="ways" aria-label={words.others}>
      <button type="button" className="ways__way" onClick={() => actions.present(null, null)}>
        <PlayIcon />
        <Texts {...words.free} />
      </button>
      <label className="ways__way">
        <input
          type="file"
          accept=".json,application/json"
          className="ways__file"
          aria-label={words.open.title}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
            // So that the same file can be chosen again.
            event.currentTarget.value = "";
          }}
        />
        <FileIcon />
        <Texts {...words.open} />
      </label>
      <button type="button" className="ways__way" onClick={() => actions.edit(null)}>
        <EditIcon />
        <Texts {...words.write} />
      </button>
    </section>
  );
}

function Texts({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <span className="ways__texts">
      <strong className="ways__title">{title}</strong>
      <span className="ways__text">{text}</span>
    </span>
  );
}

interface ProblemsProps {
  readonly opened: Opened;
  readonly actions: StartActions;
  readonly onClose: () => void;
}

/** What is wrong with a file or an address; what could be read can be presented all the same. */
function Problems({ opened, actions, onClose }: ProblemsProps): ReactNode {
  const { name, lesson, problems } = opened;
  return (
    <section className="start__problems panel" role="alert">
      {name === "" ? null : (
        <h2 className="start__problems-title">
          {lesson === null
            ? `${name}: ${words.unreadable}`
            : format(words.problems, { title: name, problems: problems.length })}
        </h2>
      )}
      <ul className="start__problem-list">
        {problems.map((problem, i) => (
          <li key={i}>{problem}</li>
        ))}
      </ul>
      <div className="start__buttons">
        {lesson === null ? null : (
          <Button kind="main" onClick={() => actions.present(lesson, null)}>
            {words.presentAnyway}
          </Button>
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </section>
  );
}
