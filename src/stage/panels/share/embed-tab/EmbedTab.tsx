/** A frame for other pages: the widget as it will be there, what it shows, and the code to paste. */
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { pinOf } from "../../../../store/index.ts";
import { useLab } from "../../../lab-context.tsx";
import { EMBED_TAB_STRINGS as words } from "../../../strings/embed-tab.ts";
import { pageUrl } from "../current-link.ts";
import { RadioGroup } from "../RadioGroup.tsx";
import { addressOf, firstChoices, type EmbedAddress, type EmbedChoices } from "./choices.ts";
import "./embed-tab.css";
import { EmbedPreview } from "./EmbedPreview.tsx";
import { BeginChoices, PartChoices, SizeChoices } from "./Options.tsx";
import { SnippetBox } from "./SnippetBox.tsx";
import { PLACES, snippetFor, type Framed, type Place } from "./snippets.ts";

export function EmbedTab(): ReactNode {
  const lab = useLab();
  // Of when the tab was opened: the lab may go on below the dialog.
  const [state] = useState(() => lab.store.getState());
  const [choices, setChoices] = useState(() => firstChoices(state));
  const [place, setPlace] = useState<Place>("html");
  const [address, setAddress] = useState<EmbedAddress | null>(null);

  useEffect(() => {
    let isWanted = true;
    void addressOf(state, choices).then((made) => isWanted && setAddress(made));
    return () => {
      isWanted = false;
    };
  }, [state, choices]);

  const change = (changes: Partial<EmbedChoices>): void => setChoices({ ...choices, ...changes });
  if (address === null) return null;
  const framed = framedOf(address, choices);
  return (
    <div className="embed-tab">
      <EmbedPreview src={framed.src} size={choices.size} />
      <div className="embed-tab__choices">
        <SizeChoices choices={choices} onChange={change} />
        <BeginChoices choices={choices} onChange={change} hasPin={pinOf(state) !== null} />
        <PartChoices choices={choices} onChange={change} />
      </div>
      <div className="embed-tab__code">
        <RadioGroup
          isBar
          legend={words.place}
          value={place}
          onChoose={setPlace}
          options={PLACES.map((value) => ({ value, text: words.places[value] }))}
        />
        <p className="embed-tab__note">{words.notes[place]}</p>
        <SnippetBox text={snippetFor(place, framed)} />
        {address.warning === null ? null : <p className="embed-tab__note">{address.warning}</p>}
        {isLocal() ? <p className="embed-tab__note">{words.local}</p> : null}
      </div>
    </div>
  );
}

function framedOf({ query, title, hash }: EmbedAddress, choices: EmbedChoices): Framed {
  const src = pageUrl("embed.html", query);
  const { searchParams } = new URL(src);
  return {
    ...{ title, src, hash, size: choices.size, fluid: choices.fluid },
    page: pageUrl("explore.html", fullPageQuery(query)),
    library: new URL("./lib/embed.js", document.baseURI).href,
    params: Object.fromEntries(searchParams),
  };
}

/** What only a frame needs is left out. */
function fullPageQuery(query: string): string {
  const [search = "", hash] = query.split("#");
  const kept = search
    .replace(/^\?/, "")
    .split("&")
    .filter((pair) => !/^(load|play|hide|lock|keys)=/.test(pair) && pair !== "");
  return (kept.length > 0 ? `?${kept.join("&")}` : "") + (hash === undefined ? "" : `#${hash}`);
}

const isLocal = (): boolean => /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
