/** The list of keys; fetched when it is opened. */
export const KEYS_STRINGS = {
  off: "Use these keys on this page",
  keys: [
    { keys: "Space", does: "play or pause, when no button has the focus" },
    { keys: "← →", does: "previous and next step" },
    { keys: "Home, End", does: "to the beginning, to the end" },
    { keys: "1 … 5", does: "to a segment of the timeline" },
    { keys: "F", does: "full screen, and back" },
    { keys: "R", does: "restart" },
    { keys: "Ctrl Z", does: "undo, when no text field has the focus" },
    { keys: "Ctrl Shift Z", does: "redo, as does Ctrl Y; on a Mac, Cmd" },
    { keys: "?", does: "this list" },
    {
      keys: "Tab",
      does: "to the picture; there ↑ ↓ ← → go from cell to cell, ↑ ↓ also on to the next channel",
    },
    { keys: "Page ↑ ↓", does: "in the picture: to the map (channel) before or after" },
    { keys: "Shift Page ↑ ↓", does: "in the picture: to another kind of map, of the same channel" },
    { keys: "Home, End", does: "in the picture: to the first or last cell of the row" },
    { keys: "Ctrl Home, End", does: "in the picture: to the first or last cell of the map" },
    { keys: "Enter", does: "in the picture: pin the cell, to keep it or change its value" },
    { keys: "Esc", does: "release the cell, close this list" },
  ],
} as const;
