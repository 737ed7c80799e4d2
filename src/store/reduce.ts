/** Every change of a lab: a pure function of state and command. */
import { computed, computeFailed, computing, settle } from "./computing.ts";
import { applyEdit, clearEdits } from "./editing.ts";
import { redo, undo } from "./history.ts";
import { look, pin, withLivingCells } from "./inspecting.ts";
import { load, photoFailed, photoLoaded } from "./loading.ts";
import { withNotice, withoutNotices } from "./notices.ts";
import { pause, play, restart, seek, step, tick } from "./playback.ts";
import { unlessSame } from "./same.ts";
import { choosePhoto, setData, setLayer, setTime, setView } from "./settings.ts";
import type { Command, LabState } from "./types.ts";

/** The next state; the same object when the command changes nothing. Never throws on a person's input. */
export function reduce(state: LabState, command: Command): LabState {
  return unlessSame(state, settle(withLivingCells(state, change(state, command))));
}

function change(state: LabState, command: Command): LabState {
  switch (command.type) {
    case "setLayer":
      return setLayer(state, command.values, command.gesture ?? null);
    case "setData":
      return setData(state, command.values, command.gesture ?? null);
    case "setTime":
      return setTime(state, command.values);
    case "setView":
      return setView(state, command.values);
    case "edit":
      return applyEdit(state, command, command.gesture ?? null);
    case "clearEdits":
      return clearEdits(state, command.gesture ?? null);
    case "endGesture":
      return state.gesture === null ? state : { ...state, gesture: null };
    case "undo":
      return undo(state);
    case "redo":
      return redo(state);
    case "load":
      return load(state, command.link, command.ownPhoto ?? state.ownPhoto);
    case "play":
      return play(state);
    case "pause":
      return pause(state);
    case "restart":
      return restart(state);
    case "seek":
      return seek(state, command.to);
    case "step":
      return step(state, command.by);
    case "tick":
      return tick(state, command.seconds);
    case "choosePhoto":
      return choosePhoto(state, command.photo, command.layer ?? {});
    case "photoLoaded":
      return photoLoaded(state, command.name, command.photo);
    case "photoFailed":
      return photoFailed(state, command.name, command.reason);
    case "look":
      return look(state, command.cell);
    case "pin":
      return pin(state, command.cell);
    case "computing":
      return computing(state, command.recipe, command.done);
    case "computed":
      return computed(state, command.recipe, command.values);
    case "computeFailed":
      return computeFailed(state, command.recipe, command.reason);
    case "notify":
      return { ...state, notices: withNotice(state.notices, command.notice) };
    case "dismiss": {
      const notices = withoutNotices(state.notices, [command.path]);
      return notices === state.notices ? state : { ...state, notices };
    }
  }
}
