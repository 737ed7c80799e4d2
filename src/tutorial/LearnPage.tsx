/** What lives on the Learn page: the stage with the way through the chapters, the page's head, and the questions. */
import { useEffect } from "react";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import {
  Clock,
  LabProvider,
  PageHeader,
  StageIn,
  ThemeControl,
  usePhotos,
  useShortcuts,
} from "../stage/index.ts";
import type { Lab } from "../store/index.ts";
import { Questions } from "./guide/Questions.tsx";
import { GuideBar } from "./guide/GuideBar.tsx";
import { foldOutline, followInOutline } from "./guide/outline.ts";
import { watchPrinting } from "./guide/printing.ts";
import { useGuideKeys } from "./guide/use-guide-keys.ts";
import { useGuide } from "./guide/use-guide.ts";
import "./blocks.css";
import { LEARN_LAYOUTS } from "./layouts.ts";
import "./learn.css";
import "./paper.css";
import "./no-script.css";
import "./paper-quiz.css";

interface LearnPageProps {
  readonly lab: Lab;
  /** Where the page's head stands. */
  readonly head: HTMLElement;
  /** What holds the stage. */
  readonly stage: HTMLElement;
}

export function LearnPage({ lab, head, stage }: LearnPageProps): ReactNode {
  const guided = useGuide(lab, stage);
  const { place } = guided;
  useEffect(() => (place ? followInOutline(place) : undefined), [place]);
  useEffect(foldOutline, []);
  useEffect(watchPrinting, []);
  return (
    <LabProvider lab={guided.guide.lab}>
      {createPortal(<Head />, head)}
      <Keys go={guided.go} />
      <Questions />
      <StageIn layouts={LEARN_LAYOUTS} />
      <GuideBar {...guided} />
      <Clock />
    </LabProvider>
  );
}

function Head(): ReactNode {
  return (
    <PageHeader current="learn" isHeading={false}>
      <ThemeControl />
    </PageHeader>
  );
}

interface KeysProps {
  readonly go: (by: -1 | 1) => void;
}

function Keys({ go }: KeysProps): null {
  usePhotos();
  useShortcuts();
  useGuideKeys(go);
  return null;
}
