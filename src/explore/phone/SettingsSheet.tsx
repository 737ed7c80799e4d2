/** The layer's settings as a sheet over the lower part of the window; its button says the layer. */
import { useState } from "react";
import { LayerSettings, useLabState } from "../../stage/index.ts";
import { geometryOf } from "../../store/index.ts";
import { Dialog, format } from "../../ui/index.ts";
import { PHONE_STRINGS as words } from "./strings.ts";

export function SettingsSheet() {
  const [isOpen, setIsOpen] = useState(false);
  const g = useLabState(geometryOf);
  const layer = format(words.layer, {
    height: g.inHeight,
    width: g.inWidth,
    channels: g.inChannels,
    filters: g.outChannels,
  });
  const rest = format(words.layerRest, { kernel: g.kernelSize });
  const open = (): void => {
    setIsOpen(true);
    // Above the sheet the picture's upper part stays in sight, so that one sees what a setting changes.
    document.querySelector(".stage")?.scrollIntoView({ block: "start" });
  };
  return (
    <>
      <button type="button" className="settings-handle" aria-haspopup="dialog" onClick={open}>
        <span className="settings-handle__name">{words.settings}</span>{" "}
        <span className="settings-handle__layer mono">
          {layer} <span className="settings-handle__rest">{rest}</span>
        </span>
      </button>
      <Dialog
        isSheet
        open={isOpen}
        title={`${layer} ${rest}`}
        closeLabel={words.done}
        onClose={() => setIsOpen(false)}
      >
        {isOpen ? <LayerSettings /> : null}
      </Dialog>
    </>
  );
}
