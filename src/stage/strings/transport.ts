/** Words of playing, of the timeline and of the keys. */
export const transport = {
  region: "Playback",
  play: "Play",
  pause: "Pause",
  previous: "Previous step",
  next: "Next step",
  restart: "Restart",
  speed: "Speed",
  pace: "Pace",
  loop: "Loop this segment",
  more: "Pace and loop",
  timeline: "Timeline",
  paces: { explain: "explain", race: "race" },
  speeds: { "0.25": "¼×", "0.5": "½×", "1": "1×", "2": "2×", "4": "4×", "8": "8×" },
  segments: {
    input: "Look at the input",
    position: "One position",
    filter: "One filter",
    filters: "All filters",
    compare: "Compare",
  },
  /** Where the track is too narrow; each is part of the whole name. */
  segmentsShort: {
    input: "Input",
    position: "Position",
    filter: "Filter",
    filters: "All",
    compare: "Compare",
  },
  beats: {
    look: "",
    depthwise: "Depthwise",
    pointwise: "Pointwise",
    rest: "",
    compare: "",
  },
  previewPlace: "{name}: row {row}, column {column}",
  previewFilter: "{name}: filter {filter} of {filters}, row {row}, column {column}",
  filterOf: "filter {filter} of {filters}",
  perValue: "from filter 2 on, per value: standard +{standard}, separable +{separable}",
  perValueShort: "per value: +{standard}, +{separable}",
  sentence: "What is happening",
  theme: "Theme",
  themes: {
    auto: "as the system",
    light: "light",
    dark: "dark",
    projector: "projector",
  },
} as const;

export const help = { open: "? keys", title: "Keys", close: "Close" } as const;
