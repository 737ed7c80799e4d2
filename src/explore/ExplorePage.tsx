/** The Explore page: settings, both lanes, counts, the current value's arithmetic and the clock. */
import {
  ArithmeticPanel,
  Clock,
  CostPanel,
  LabProvider,
  Notices,
  OwnPhotos,
  PageHeader,
  Stage,
  ThemeControl,
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
      <PageHeader current="explore" isHeading>
        <LanesControl />
        <ThemeControl />
      </PageHeader>
      <main className="explore__main">
        <div className="explore__settings">
          <SettingsDrawer />
        </div>
        <Notices />
        <div className="explore__lab">
          <div className="explore__stage" id="stage" tabIndex={-1}>
            <Stage />
          </div>
          <div className="explore__side">
            <CostPanel />
            <ArithmeticPanel />
          </div>
        </div>
        <Clock />
      </main>
      <OwnPhotos />
    </div>
  );
}
