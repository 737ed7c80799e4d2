/** Texts of the teacher's window, and of what opens it. */
import { NO_BREAK } from "../../ui/index.ts";
import { BAR_STRINGS } from "../strings.ts";

/** What does the same as a button of the wall's own bar is called the same. */
const { withKey, previous, next, play, pause, restart, spotlight, dark } = BAR_STRINGS;
const { counts, arithmetic, clock } = BAR_STRINGS;

export const NOTES_STRINGS = {
  impossible:
    "This browser’s windows cannot speak to each other, so there are no notes in a second window; everything else works.",
  blocked:
    "The browser held the notes window back. Allow this site to open windows, or open this address in a window of its own: {address}",
  openLink: "Notes window",

  title: "Notes",
  noRoom:
    "This window belongs to no presentation. Open it with “Notes window” in the window that is on the wall.",
  connection: {
    waiting: "Waiting for the window on the wall",
    connected: "In step with the wall",
    lost: "The window on the wall does not answer; what it showed last stands here",
    impossible:
      "This browser’s windows cannot speak to each other. Present without this window; everything else works.",
  },
  place: `{stop} of${NO_BREAK}{stops}`,
  free: "Without a lesson",
  time: "Time of day",
  since: "Since the start",
  ofMinutes: `of{minutes}`,
  minutes: `${NO_BREAK}{minutes}${NO_BREAK}min`,
  reset: "Start the clock again",
  notes: "Notes of this stop",
  noNotes: "No notes for this stop.",
  caption: "On the wall",
  noCaption: "What is happening, live.",
  question: {
    region: "Question",
    here: "only here",
    next: "“On” asks this",
    asked: "Asked now; {shown} of {lines} lines shown",
    answered: "Answered",
    way: "The way",
    waiting: "The question is on its way.",
    hands: "Raised hands",
    right: "right",
    more: "A hand more for “{choice}”",
    fewer: "A hand fewer for “{choice}”",
    count: "{hands, plural, one {# hand} other {# hands}}",
    ask: "Ask",
    reveal: "Next line",
    revealAll: "Answer",
    end: "Put away",
  },
  wall: {
    region: "On the wall now",
    black: "The wall is black",
    white: "The wall is white",
    hides: "The class does not see the answer",
  },
  next: { region: "Next stop", last: "This is the last stop.", free: "The next part of the time." },
  stops: "Stops",
  timer: {
    region: "Time to think",
    start: `{seconds}${NO_BREAK}s`,
    startNamed: "Give {seconds} seconds to think",
    stop: "Stop",
    over: "Time is up",
  },
  bar: {
    region: "Controls of the wall",
    ...{ withKey, previous, next, play, pause, restart, spotlight, dark },
    ...{ counts, arithmetic, clock },
    black: "Black",
    white: "White",
    smaller: "Smaller",
    larger: "Larger",
  },
} as const;
