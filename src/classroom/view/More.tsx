/** What a teacher reaches for now and then, in a panel above the bar. */
import { useId } from "react";
import type { ReactNode } from "react";
import { CheckIcon } from "../../ui/index.ts";
import { useLabState } from "../../stage/index.ts";
import type { LabState } from "../../store/index.ts";
import {
  EXTRAS,
  shownKeyOf,
  timerCommand,
  usePresentation,
  usePresenter,
  type Presentation,
} from "../present/index.ts";
import { BAR_STRINGS as words } from "../strings.ts";
import type { ShowActions } from "./actions.ts";
import { titleOf } from "./BarButton.tsx";
import {
  EditIcon,
  HandOutIcon,
  LeaveIcon,
  MoreIcon,
  NotesIcon,
  TimerIcon,
  WhiteIcon,
} from "./icons.tsx";
import { keyOf, type Named } from "./key-of.ts";
import { timerOf } from "./TimerDigits.tsx";
import { RestartButton, RoomButton, SizeButtons, SpotlightButton } from "./WallButtons.tsx";

const extrasOf = (state: Presentation) => state.extras;
const hasKeysOf = (state: LabState) => state.params.view.keys;

export function More({ actions }: { readonly actions: ShowActions }): ReactNode {
  const menu = useId();
  return (
    <>
      <button
        type="button"
        className="bar__button"
        aria-label={words.more}
        title={words.more}
        popoverTarget={menu}
      >
        <MoreIcon />
      </button>
      <div className="wall-more" id={menu} popover="auto" aria-label={words.more} role="group">
        <div className="wall-more__narrow">
          <Wall />
        </div>
        <Extras />
        <Tools actions={actions} />
      </div>
    </>
  );
}

/** What has its own place in the bar where that is wide enough. */
function Wall(): ReactNode {
  return (
    <div className="wall-more__row">
      <SizeButtons />
      <RoomButton />
      <SpotlightButton />
      <RestartButton />
    </div>
  );
}

function Extras(): ReactNode {
  const { dispatch } = usePresenter();
  const extras = usePresentation(extrasOf);
  return (
    <fieldset className="wall-more__group">
      <legend className="wall-more__title">{words.shown}</legend>
      {EXTRAS.map((extra) => (
        <label className="wall-more__item" key={extra}>
          <input
            type="checkbox"
            checked={extras.includes(extra)}
            onChange={(event) =>
              dispatch({ type: "extra", extra, on: event.currentTarget.checked })
            }
          />
          <span className="wall-more__box" aria-hidden="true">
            <CheckIcon />
          </span>
          {words[extra]}
        </label>
      ))}
    </fieldset>
  );
}

function Tools({ actions }: { readonly actions: ShowActions }): ReactNode {
  const { dispatch, store } = usePresenter();
  const timer = usePresentation(timerOf);
  return (
    <div className="wall-more__group" role="group" aria-label={words.tools}>
      <Item
        name={timer === null ? "timer" : "stopTimer"}
        icon={<TimerIcon />}
        onClick={() => dispatch(timerCommand(store.getState(), Date.now()))}
      />
      <Item
        name="white"
        icon={<WhiteIcon />}
        onClick={() => dispatch({ type: "blank", blank: "white" })}
      />
      <Item name="handOut" icon={<HandOutIcon />} onClick={actions.handOut} />
      <Item name="notes" icon={<NotesIcon />} onClick={actions.notes} />
      <Item name="edit" icon={<EditIcon />} onClick={actions.edit} />
      <Item name="help" icon={<span className="bar__letter">?</span>} onClick={actions.help} />
      <Item
        name="leave"
        icon={<LeaveIcon />}
        className="wall-more__narrow"
        onClick={actions.leave}
      />
    </div>
  );
}

interface ItemProps {
  readonly name: Named;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly className?: string;
}

/** Closes the panel with what it does. */
function Item({ name, icon, onClick, className }: ItemProps): ReactNode {
  const hasKeys = useLabState(hasKeysOf);
  const id = keyOf(name);
  const key = hasKeys && id !== null ? shownKeyOf(id) : null;
  return (
    <button
      type="button"
      className={className === undefined ? "wall-more__item" : `wall-more__item ${className}`}
      title={titleOf(words[name], key)}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
        onClick();
      }}
    >
      {icon} {words[name]}
      {key === null ? null : (
        <kbd className="wall-more__key mono" aria-hidden="true">
          {key}
        </kbd>
      )}
    </button>
  );
}
