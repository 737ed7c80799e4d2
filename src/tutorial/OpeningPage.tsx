/** The start page: one opening chapter beside the live stage, and the way to Explore. */
import {
  Clock,
  LabProvider,
  PageHeader,
  Stage,
  ThemeControl,
  usePhotos,
  useShortcuts,
} from "../stage/index.ts";
import type { Lab } from "../store/index.ts";
import { Figures } from "./Figures.tsx";
import "./opening.css";
import { OPENING_STRINGS as words } from "./strings.ts";
import { useFigures } from "./use-figures.ts";

interface OpeningPageProps {
  readonly lab: Lab;
}

export function OpeningPage({ lab }: OpeningPageProps) {
  return (
    <LabProvider lab={lab}>
      <OpeningBody />
    </LabProvider>
  );
}

function OpeningBody() {
  usePhotos();
  useShortcuts();
  const say = useFigures();
  return (
    <div className="opening">
      <PageHeader current="learn" isHeading={false}>
        <ThemeControl />
      </PageHeader>
      <main>
        <div className="opening__text">
          <h1>{words.title}</h1>
          <p className="opening__lead">{say(words.lead)}</p>
          <h2>{words.layerTitle}</h2>
          <p>{say(words.layer)}</p>
        </div>
        <Figures />
        <div className="opening__text">
          <h2>{words.whyTitle}</h2>
          <p>{say(words.why)}</p>
          <h2>{words.watchTitle}</h2>
          <p>{words.watch}</p>
        </div>
        <div className="opening__stage">
          <Stage />
          <Clock />
        </div>
        <div className="opening__text">
          <h2>{words.correctionTitle}</h2>
          <p>{say(words.correction)}</p>
          <h2>{words.limitsTitle}</h2>
          <p>{say(words.limits)}</p>
          <p className="opening__go-on">
            <a className="opening__button" href="./explore.html">
              {words.goOn}
            </a>
            <span>{words.goOnNote}</span>
          </p>
        </div>
      </main>
    </div>
  );
}
