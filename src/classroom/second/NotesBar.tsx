/** All that can be done on the wall, from the teacher's window. */
import type { ReactNode } from "react";
import { Button, format, NextIcon, PauseIcon, PlayIcon, RestartIcon } from "../../ui/index.ts";
import type { LabState } from "../../store/index.ts";
import { useLabState } from "../../stage/index.ts";
import {
  EXTRAS,
  shownKeyOf,
  SIZES,
  usePresentation,
  usePresenter,
  type KeyId,
  type Presentation,
} from "../present/index.ts";
import { BackIcon, BlankIcon, MoonIcon, SpotlightIcon, WhiteIcon } from "../view/icons.tsx";
import { NotesTimer } from "./NotesTimer.tsx";
import { NOTES_STRINGS } from "./strings.ts";

const words = NOTES_STRINGS.bar;

const wallOf = ({ blank }: Presentation) => blank;
const spotlightOf = ({ spotlight }: Presentation) => spotlight;
const sizeOf = ({ size }: Presentation) => size;
const roomOf = ({ room }: Presentation) => room;
const extrasOf = ({ extras }: Presentation) => extras;
const isAskedOf = ({ asked }: Presentation) => asked !== null;
const playingOf = ({ playing }: LabState) => playing;

interface ActProps {
  readonly name: Exclude<keyof typeof words, "region" | "withKey">;
  readonly keyId?: KeyId;
  readonly icon?: ReactNode;
  readonly isMain?: boolean;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Act({ name, keyId, icon, isMain, pressed, disabled, onClick }: ActProps): ReactNode {
  const title = keyId && format(words.withKey, { name: words[name], key: shownKeyOf(keyId) });
  return (
    <Button
      {...{ title, disabled, onClick }}
      kind={isMain ? "main" : "plain"}
      aria-pressed={pressed}
      className="notes-act"
    >
      {icon}
      {words[name]}
    </Button>
  );
}

export function NotesBar(): ReactNode {
  const { lab, dispatch } = usePresenter();
  const playing = useLabState(playingOf);
  const isAsked = usePresentation(isAskedOf);
  return (
    <footer className="notes-bar" aria-label={words.region}>
      <div className="notes-bar__more">
        <NotesTimer />
        <Wall />
      </div>
      <div className="notes-bar__main">
        <Act
          name="previous"
          keyId="previous"
          icon={<BackIcon />}
          onClick={() => dispatch({ type: "previous", now: Date.now() })}
        />
        <Act
          name={playing ? "pause" : "play"}
          keyId="play"
          icon={playing ? <PauseIcon /> : <PlayIcon />}
          disabled={isAsked}
          onClick={() => lab.dispatch({ type: playing ? "pause" : "play" })}
        />
        <Act
          name="restart"
          keyId="restart"
          icon={<RestartIcon />}
          disabled={isAsked}
          onClick={() => lab.dispatch({ type: "restart" })}
        />
        <Act
          name="next"
          keyId="next"
          icon={<NextIcon />}
          isMain
          onClick={() => dispatch({ type: "next", now: Date.now() })}
        />
      </div>
    </footer>
  );
}

function Wall(): ReactNode {
  const { dispatch } = usePresenter();
  const blank = usePresentation(wallOf);
  const spotlight = usePresentation(spotlightOf);
  const size = usePresentation(sizeOf);
  const isDark = usePresentation(roomOf) === "dark";
  const extras = usePresentation(extrasOf);
  const toBlank = (colour: "black" | "white") => (): void =>
    dispatch({ type: "blank", blank: blank === colour ? "none" : colour });
  return (
    <>
      <Act
        {...{ name: "black", keyId: "black", icon: <BlankIcon /> }}
        pressed={blank === "black"}
        onClick={toBlank("black")}
      />
      <Act
        {...{ name: "white", keyId: "white", icon: <WhiteIcon /> }}
        pressed={blank === "white"}
        onClick={toBlank("white")}
      />
      <Act
        {...{ name: "spotlight", keyId: "spotlight", icon: <SpotlightIcon /> }}
        pressed={spotlight}
        onClick={() => dispatch({ type: "spotlight", on: !spotlight })}
      />
      <Act
        {...{ name: "smaller", keyId: "smaller", icon: <small aria-hidden="true">A</small> }}
        disabled={size === 0}
        onClick={() => dispatch({ type: "size", by: -1 })}
      />
      <Act
        {...{ name: "larger", keyId: "larger", icon: <b aria-hidden="true">A</b> }}
        disabled={size === SIZES.length - 1}
        onClick={() => dispatch({ type: "size", by: 1 })}
      />
      <Act
        {...{ name: "dark", icon: <MoonIcon /> }}
        pressed={isDark}
        onClick={() => dispatch({ type: "room", room: isDark ? "light" : "dark" })}
      />
      {EXTRAS.map((extra) => {
        const on = extras.includes(extra);
        const toggle = (): void => dispatch({ type: "extra", extra, on: !on });
        return <Act key={extra} name={extra} pressed={on} onClick={toggle} />;
      })}
    </>
  );
}
