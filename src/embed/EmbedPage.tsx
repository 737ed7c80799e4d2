/** The widget: the picture, what it costs, and one row of controls; more of it where the frame has room. */
import { Suspense, useEffect, useRef, useState, type CSSProperties, type ReactNode } from "react";
import {
  ArithmeticPanel,
  CostPanel,
  LabProvider,
  LayerPanel,
  Notices,
  SentenceLine,
  StageIn,
  useLab,
  useLabState,
  useParts,
  usePhotos,
  useShortcuts,
  type Layouts,
} from "../stage/index.ts";
import type { EmbedParams, ParsedLink } from "../params/index.ts";
import { frameLayout } from "../scene/index.ts";
import type { Lab, LabState } from "../store/index.ts";
import { applyTheme, PlayIcon } from "../ui/index.ts";
import { Controls } from "./Controls.tsx";
import { Counts } from "./Counts.tsx";
import "./embed.css";
import "./controls.css";
import "./over-picture.css";
import { startEscape } from "./escape.ts";
import { FullScreenButton } from "./FullScreenButton.tsx";
import { startMessages } from "./messages/index.ts";
import { OpenLink } from "./OpenLink.tsx";
import { photoInside } from "./photos.ts";
import { Sheets, type SheetName } from "./Sheets.tsx";
import { EMBED_STRINGS as words } from "./strings.ts";
import { pauseUnseen } from "./unseen.ts";
import { naturalHeight, useForm } from "./use-form.ts";

interface EmbedPageProps {
  readonly lab: Lab;
  /** What Reset goes back to. */
  readonly author: ParsedLink;
  readonly params: EmbedParams;
  /** Address of the full page; null where nobody knows it. */
  readonly page: string | null;
}

export function EmbedPage(props: EmbedPageProps): ReactNode {
  return (
    <LabProvider lab={props.lab}>
      <Suspense>
        <Body {...props} />
      </Suspense>
    </LabProvider>
  );
}

/** The picture never asks for more than the frame has. */
const FRAME: Layouts = { heightIn: ({ height }) => height, build: frameLayout };

const themeOf = (state: LabState) => state.params.view.theme;

function Body({ lab, author, params, page }: EmbedPageProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const [isAwake, wake] = useAwake(lab, author, params);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const form = useForm(params.resize);
  const theme = useLabState(themeOf);
  const { isHidden } = useParts("header");
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useHost(lab, params, root);

  const height = { "--natural-height": `${naturalHeight(window.innerWidth)}px` } as CSSProperties;
  const shape = form.isTiny ? " embed--tiny" : form.isRoomy ? " embed--roomy" : " embed--small";
  return (
    <div
      className={`embed${shape}`}
      data-resize={params.resize ? "" : undefined}
      style={params.resize ? height : undefined}
      ref={root}
    >
      {isAwake ? <Awake root={root} params={params} /> : null}
      <main className="embed__inside" inert={!isAwake}>
        <h1 className="visually-hidden">{words.name}</h1>
        {form.hasSettings && !isHidden("settings") ? <LayerPanel author={author} /> : null}
        <div className="embed__main">
          <StageIn layouts={FRAME} isStill={!isAwake} />
          {form.hasSide ? (
            <div className="embed__side">
              {form.hasCost && !isHidden("cost") ? <CostPanel /> : null}
              {isHidden("arithmetic") ? null : <ArithmeticPanel />}
            </div>
          ) : null}
        </div>
        {isHidden("cost") || form.hasCost || sheet === "cost" ? null : <Counts />}
        {isHidden("sentence") ? null : (
          <div className={form.hasSentence ? "embed__sentence" : "visually-hidden"}>
            <SentenceLine />
          </div>
        )}
        <Controls form={form}>
          <Sheets author={author} form={form} open={sheet} onOpen={setSheet} />
          {form.isTiny ? null : <FullScreenButton />}
          {page === null || isHidden("header") ? null : <OpenLink page={page} />}
        </Controls>
      </main>
      <Notices />
      {isAwake ? null : (
        <button type="button" className="embed__load" onClick={wake}>
          <span className="button button--main">
            <PlayIcon /> {words.load}
          </span>
        </button>
      )}
    </div>
  );
}

/** Until somebody clicks, or the host plays, nothing runs. */
function useAwake(lab: Lab, author: ParsedLink, { load }: EmbedParams): [boolean, () => void] {
  const [isAwake, setAwake] = useState(load === "auto");
  useEffect(() => {
    if (isAwake) return;
    const follow = ({ playing }: LabState): void => {
      if (playing) setAwake(true);
    };
    follow(lab.store.getState());
    return lab.store.subscribe(follow);
  }, [lab, isAwake]);
  const wake = (): void => {
    setAwake(true);
    if (author.params.time.play) lab.dispatch({ type: "play" });
  };
  return [isAwake, wake];
}

interface AwakeProps {
  readonly root: { readonly current: HTMLElement | null };
  readonly params: EmbedParams;
}

/** What runs once the widget is awake. */
function Awake({ root, params }: AwakeProps): null {
  const lab = useLab();
  usePhotos(photoInside);
  useShortcuts();
  useEffect(() => {
    return root.current === null ? undefined : pauseUnseen(lab, root.current, params);
  }, [lab, root, params]);
  return null;
}

/** Speaks with the host, and gives the focus back to it. */
function useHost(lab: Lab, params: EmbedParams, root: AwakeProps["root"]): void {
  useEffect(() => {
    if (!root.current) return;
    const { onEscape, stop } = startEscape();
    const end = startMessages(lab, { params, root: root.current, onEscape });
    return () => {
      end();
      stop();
    };
  }, [lab, params, root]);
}
