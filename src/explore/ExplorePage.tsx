/** The Explore page: settings, both lanes, counts, the current value's arithmetic and the clock. */
import { Suspense, useDeferredValue } from "react";
import {
  ArithmeticPanel,
  Clock,
  CostPanel,
  CountStrip,
  LabProvider,
  LaneTabs,
  LayerSettings,
  Notices,
  OwnPhotos,
  PageHeader,
  ShareButton,
  ShareDialogPlace,
  Stage,
  ThemeControl,
  useLanesShown,
  usePhotos,
  useShortcuts,
} from "../stage/index.ts";
import type { Lab } from "../store/index.ts";
import { useAddressBar } from "./address-bar.ts";
import "./explore.css";
import { LanesControl } from "./LanesControl.tsx";
import { More } from "./More.tsx";
import { MenuItems, SettingsSheet } from "./phone/lazy.ts";
import { EXPLORE_STRINGS } from "./strings.ts";
import { useIsPhone } from "./use-is-phone.ts";

interface ExplorePageProps {
  readonly lab: Lab;
}

export function ExplorePage({ lab }: ExplorePageProps) {
  return (
    <LabProvider lab={lab}>
      <Suspense>
        <ExploreBody />
      </Suspense>
    </LabProvider>
  );
}

const STAGE = "stage";

function ExploreBody() {
  usePhotos();
  useShortcuts();
  useAddressBar();
  // Later than the window's own change: the page stays as it is until the phone form's parts are there.
  const isPhone = useDeferredValue(useIsPhone());
  const lanes = useLanesShown();
  const tab = isPhone ? { role: "tabpanel", "aria-labelledby": `${STAGE}-${lanes}` } : {};
  return (
    <>
      <div className={isPhone ? "explore explore--phone" : "explore"}>
        <a className="skip-link visually-hidden" href={`#${STAGE}`}>
          {EXPLORE_STRINGS.skip}
        </a>
        <PageHeader current="explore" isHeading menu={isPhone ? <MenuItems /> : null}>
          {isPhone ? null : <LanesControl />}
          <ThemeControl />
          {isPhone ? null : <ShareButton />}
        </PageHeader>
        <main className="explore__main">
          {isPhone ? (
            <LaneTabs panel={STAGE} />
          ) : (
            <div className="explore__settings">
              <LayerSettings />
            </div>
          )}
          <Notices isOver />
          <div className="explore__lab">
            <div className="explore__picture">
              {isPhone ? <CountStrip /> : null}
              <div className="explore__stage" id={STAGE} tabIndex={-1} {...tab}>
                <Stage />
              </div>
            </div>
            <div className="explore__side">
              <CostPanel />
              <ArithmeticPanel />
            </div>
          </div>
          <Clock>{isPhone ? <SettingsSheet /> : null}</Clock>
        </main>
        <OwnPhotos />
        <ShareDialogPlace />
      </div>
      <More />
    </>
  );
}
