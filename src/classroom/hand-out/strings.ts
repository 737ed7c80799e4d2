/** Words of what a class is handed: a link with its code, and worksheets. */
export const HAND_OUT_STRINGS = {
  title: "On your own device",
  close: "Close",
  lead: "Scan the code, or open this address.",
  /** While a question is asked. */
  beginning: "The link opens at the beginning: the answer is not there.",
  /** The page was opened at an address like localhost. */
  onlyHere:
    "This address works on this computer only. For other devices, open the page by an address that they reach, too.",
  waits:
    "A question is being asked, and the page behind the link would show its answer. The link comes when the answer is shown.",
  copy: "Copy link",
  copied: "Link copied.",
  refused: "The browser refused to copy. The link is selected: press Ctrl C or ⌘ C.",
  tooLong:
    "With its edited values the link would have {length} characters, and links of more than {most} are cut by many programs: hand it out without the edited values, or save the lab as a file on the Explore page.",
  tooLongForCode:
    "With its edited values the link is too long for a code: copy it, or hand it out without the edited values.",
  withoutEdits: "Without the edited values",
  withEdits: "With the edited values",
  ownPhoto: "Your own photo stays on this device: the link opens with small integers instead.",
  notLoaded:
    "The code could not be loaded: check the connection, close this, and open it again. The link works without it.",
} as const;

export const WORKSHEET_STRINGS = {
  title: "Worksheet",
  pageTitle: "Worksheet: {lesson}",
  settings: "What is printed",
  number: "Number of the first sheet",
  numberHint: "The same number gives the same questions, on every computer.",
  count: "Different sheets",
  countHint: "Each has numbers of its own.",
  key: "With the answer key, on pages of its own at the end",
  print: "Print",
  close: "Close",
  empty: "{field} is empty: write a whole number. The sheets stay as they are.",
  notWhole: "{field} “{value}” is not a whole number. The sheets stay as they are.",
  outside: "{field} {value} is not between {least} and {most}. The sheets stay as they are.",
  preparing: "The questions are being made…",
  notLoaded: "The questions could not be loaded: check the connection and open this page again.",
  preview: "Preview",
  one: "One sheet, number {from}.",
  several: "{count} sheets, numbers {from} to {to}.",
  sheet: "Sheet {number}",
  name: "Name",
  date: "Date",
  working: "Working",
  answer: "Your answer",
  /** Letters of the choices, as many as there can be. */
  letters: "ABCDEFGH",
  fillIn: "(to fill in)",
  tick: "(to tick)",
  keyTitle: "Answer key: {lesson}",
  keySheet: "Answers of sheet {number}",
  keyChoice: "Answer {letter}: {option}",
} as const;
