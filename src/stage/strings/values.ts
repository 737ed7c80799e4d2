/** Words of the values as a table. Rows, columns and filters count from 1, channels are named c0, c1, …. */
export const VALUES_STRINGS = {
  open: "Values as a table",
  close: "Close",
  note: "All values of the layer, exact, also those that the animation has not reached.",
  waiting: "The layer is still being computed.",
  notLoaded: "The table could not be fetched. Reload the page to try again.",
  tensor: "Tensor",
  field: { channel: "Channel", kernel: "Kernel", filter: "Filter" },
  range: "{first} to {last}",
  rows: "Rows shown",
  columns: "Columns shown",
  part: "{first} to {last} of {count}",
  /** Which map of the tensor, after its name. */
  at: { channel: "c{number}", kernel: "kernel {number}", filter: "filter {number}" },
  /** What stands at the table's rows and columns. */
  head: { row: "{number}", column: "{number}", filter: "filter {number}", value: "value" },
  corner: {
    row: "row \\ column",
    filter: "filter \\ channel",
    single: "of",
  },
  caption:
    "{name}: {rows, plural, one {# row} other {# rows}}, {columns, plural, one {# column} other {# columns}}, values {least} to {most}",
  scroller: "Table",
} as const;
