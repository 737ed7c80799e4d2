/** The layer settings: always open where there is room, folded under the layer in words on a phone. */
import { useSyncExternalStore } from "react";
import { LayerSettings, useLabState } from "../stage/index.ts";
import { geometryOf } from "../store/index.ts";
import { format } from "../ui/index.ts";
import { EXPLORE_STRINGS } from "./strings.ts";

const narrow = "(max-width: 720px)";

function watchNarrow(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

const isNarrowNow = (): boolean => matchMedia(narrow).matches;

export function SettingsDrawer() {
  const isNarrow = useSyncExternalStore(watchNarrow, isNarrowNow);
  const g = useLabState(geometryOf);
  if (!isNarrow) return <LayerSettings />;
  const layer = format(EXPLORE_STRINGS.layer, {
    height: g.inHeight,
    width: g.inWidth,
    channels: g.inChannels,
    filters: g.outChannels,
    kernel: g.kernelSize,
  });
  return (
    <details className="settings-drawer">
      <summary className="settings-drawer__handle">
        <span className="settings-drawer__layer">{layer}</span>
        <span className="settings-drawer__name">{EXPLORE_STRINGS.settings}</span>
      </summary>
      <LayerSettings />
    </details>
  );
}
