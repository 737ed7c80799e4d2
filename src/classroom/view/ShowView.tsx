/** The wall: the stop's title, the picture, what is asked of it or stands beside it, and one caption. */
import { Suspense, useEffect, type CSSProperties, type ReactNode } from "react";
import { frameLayout } from "../../scene/index.ts";
import {
  ArithmeticPanel,
  Notices,
  StageIn,
  useLabState,
  usePhotos,
  type Layouts,
} from "../../stage/index.ts";
import { timelineOf } from "../../store/index.ts";
import { stepOf } from "../../timeline/index.ts";
import { SIZES, stopOf, usePresentation, withheldOf, type Presentation } from "../present/index.ts";
import { Bar } from "./Bar.tsx";
import { Blank, blankOf } from "./Blank.tsx";
import { Caption } from "./Caption.tsx";
import { useIsFullScreen } from "./full-screen.ts";
import { HeadLine } from "./HeadLine.tsx";
import { stageViewOf, unmadeIn, type StageView } from "./hiding.ts";
import { Spotlight } from "./Spotlight.tsx";
import { pictureScale, unitOf, useWindowSize } from "./unit.ts";
import { useAskedQuestion, type AskedQuestion } from "./use-asked.ts";
import { useIdle } from "./use-idle.ts";
import type { ShowActions } from "./actions.ts";
import "./show.css";
import "./head.css";
import "./caption.css";
import "./timer.css";
import "./over-wall.css";
import "./show-narrow.css";
import { fetched } from "../../ui/index.ts";

const AskedCard = fetched(async () => (await import("./AskedCard.tsx")).AskedCard);
const Counts = fetched(async () => (await import("./Counts.tsx")).Counts);

/** The picture never asks for more than the wall has. */
const WALL: Layouts = { heightIn: ({ height }) => height, build: frameLayout };

const askedOf = (state: Presentation) => state.asked;
const withheldKindOf = (state: Presentation) => withheldOf(state)?.kind ?? null;
const sizeOf = (state: Presentation) => state.size;
const hasOwnCountsOf = (state: Presentation) => stopOf(state)?.counts ?? false;
const extrasOf = (state: Presentation) => state.extras;

interface ShowViewProps {
  readonly actions: ShowActions;
  /** What its buttons have opened. */
  readonly children: ReactNode;
}

export function ShowView({ actions, children }: ShowViewProps): ReactNode {
  usePhotos();
  const size = usePresentation(sizeOf);
  const isBlank = usePresentation(blankOf) !== "none";
  const isFull = useIsFullScreen();
  const isIdle = useIdle(isFull);
  const window = useWindowSize();
  const lengths = {
    "--unit": `${unitOf(window)}px`,
    "--unit-number": unitOf(window),
    "--size": SIZES[size],
  } as CSSProperties;

  useEffect(() => {
    document.documentElement.dataset["wall"] = "";
    return () => {
      delete document.documentElement.dataset["wall"];
    };
  }, []);

  return (
    <div className="show" style={lengths} data-full={isFull} data-idle={isIdle}>
      <div className="show__inside" inert={isBlank} aria-hidden={isBlank || undefined}>
        <HeadLine />
        <Middle scale={pictureScale(window, size)} />
        <Caption />
        <footer className="foot">
          <Bar actions={actions} />
        </footer>
        <Notices />
      </div>
      {children}
      <Spotlight />
      <Blank />
    </div>
  );
}

/** The picture with what stands beside it. */
function Middle({ scale }: { readonly scale: number }): ReactNode {
  const asked = usePresentation(askedOf);
  const withheld = usePresentation(withheldKindOf);
  const extras = usePresentation(extrasOf);
  const hasOwnCounts = usePresentation(hasOwnCountsOf);
  const coming = useAskedQuestion();
  const made = coming ?? null;
  const view = usePresentation(stageViewOf);
  const hasArithmetic = asked === null && withheld !== "value" && extras.includes("arithmetic");
  const hidesCounts = withheld !== null && (asked !== null || withheld === "count");
  const isWhole = asked !== null && view === "nothing";
  const isThere = useIsAtValue(made);
  // On the way to the value that will be asked for, those before it come as they always do.
  const isUnmade = view === "unmade" && (asked !== null || isThere);
  const unmade = isUnmade && made !== null ? unmadeIn(made.question) : null;
  return (
    <main className="middle" data-beside={(asked !== null && !isWhole) || hasArithmetic}>
      {isStageReady(view, coming) ? (
        <div className="middle__stage">
          <StageIn
            layouts={WALL}
            scale={scale}
            ask={unmade?.stage ?? null}
            askChannel={unmade?.channel ?? null}
            isHeld={view === "still"}
          />
        </div>
      ) : null}
      {asked === null ? null : (
        <Suspense>
          <AskedCard {...{ asked, made, isWhole }} hasPicture={!isWhole} />
        </Suspense>
      )}
      {hasArithmetic ? (
        <div className="middle__arithmetic">
          <ArithmeticPanel />
        </div>
      ) : null}
      {(hasOwnCounts || extras.includes("counts")) && !hidesCounts ? (
        <Suspense>
          <Counts />
        </Suspense>
      ) : null}
    </main>
  );
}

/** The lab has come to where the value is made. */
function useIsAtValue(made: AskedQuestion | null): boolean {
  const time = made?.question.showing.time;
  return useLabState(
    (state) => time !== undefined && stepOf(timelineOf(state), time) === state.head.step,
  );
}

/** A value may not be seen before it is known which of them is asked for. */
function isStageReady(view: StageView, coming: AskedQuestion | null | undefined): boolean {
  switch (view) {
    case "nothing":
      return false;
    case "unmade":
      return coming !== undefined;
    case "still":
    case "open":
      return true;
  }
}
