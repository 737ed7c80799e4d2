/** The Explore page: settings, both lanes, counts, the current value's arithmetic and the clock. */
import {
  ArithmeticPanel,
  CostPanel,
  LabProvider,
  Notices,
  SentenceLine,
  Stage,
  ThemeControl,
  Transport,
  usePhotos,
  useShortcuts,
} from "../stage/index.ts";
import type { Lab } from "../store/index.ts";
import { useAddressBar } from "./address-bar.ts";
import "./explore.css";
import { LanesControl } from "./LanesControl.tsx";
import { SettingsDrawer } from "./SettingsDrawer.tsx";
import { EXPLORE_STRINGS } from "./strings.ts";

interface ExplorePageProps {
  readonly lab: Lab;
}

export function ExplorePage({ lab }: ExplorePageProps) {
  return (
    <LabProvider lab={lab}>
      <ExploreBody />
    </LabProvider>
  );
}

function ExploreBody() {
  usePhotos();
  useShortcuts();
  useAddressBar();
  return (
    <div className="explore">
      <a className="skip-link" href="#stage">
        {EXPLORE_STRINGS.skip}
      </a>
      <header className="explore__header">
        <h1 className="explore__title">{EXPLORE_STRINGS.product}</h1>
        <p className="explore__tagline">{EXPLORE_STRINGS.tagline}</p>
        <nav className="explore__nav" aria-label={EXPLORE_STRINGS.pages}>
          <a href="./index.html">{EXPLORE_STRINGS.learn}</a>
          <a href="./explore.html" aria-current="page">
            {EXPLORE_STRINGS.explore}
          </a>
        </nav>
        <div className="explore__tools">
          <LanesControl />
          <ThemeControl />
        </div>
      </header>
      <main className="explore__main">
        <div className="explore__settings">
          <SettingsDrawer />
          <Notices />
        </div>
        <div className="explore__stage" id="stage" tabIndex={-1}>
          <Stage />
        </div>
        <div className="explore__clock">
          <Transport />
          <SentenceLine />
        </div>
        <div className="explore__side">
          <CostPanel />
          <ArithmeticPanel />
        </div>
      </main>
    </div>
  );
}
