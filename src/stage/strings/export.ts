/** Words in exported pictures, and of the Share dialog's tab Export. */
import type { SegmentId } from "../../timeline/index.ts";

/** Instead of the stage's own words, where those speak of what a page can do and a file cannot. */
export const STILL_WORDS: Readonly<Record<string, string>> = {
  focus: "{shown} of {channels} channels|in focus",
  focusShort: "{shown} of {channels} in focus",
};

export const PICTURE_FILE_STRINGS = {
  title: {
    both: "Depthwise separable convolution, {size} → {filters}",
    standard: "Standard convolution, {size} → {filters}",
    separable: "Depthwise separable convolution, {size} → {filters}",
  },
  place: {
    input: "the input",
    position: "first position",
    filter: "filter {filter} of {filters}",
    filters: "filter {filter} of {filters}",
    compare: "all done",
  } satisfies Record<SegmentId, string>,
  titled: "{title}, {place}",
  pinned: "{title}: {cell}",
  of: "of the multiplications",
  standard: "Standard",
  separable: "Separable",
  depthwise: "depthwise",
  pointwise: "pointwise",
  count: "{done} / {total}",
  source: "Depthwise Explorer",
} as const;

export const EXPORT_TAB_STRINGS = {
  waiting: "The layer is still being computed.",
  picture: "Picture of this moment",
  preview: "Preview: {title}",
  size: "Size",
  sizes: { screen: "As on the screen", double: "Twice as large", slide: "For slides" },
  pixels: "{width} × {height} px",
  colours: "Colours",
  palettes: { light: "Light", dark: "Dark", projector: "Projector" },
  png: "Save as PNG",
  svg: "Save as SVG",
  svgNote: "In an SVG text stays text: the fonts are not in the file.",
  tensors: "Tensors of this layer",
  tensorColumns: { name: "Tensor", shape: "Shape", files: "Save as" },
  tensorNames: {
    input: "Input",
    "depthwise-kernels": "Depthwise kernels",
    "pointwise-weights": "1×1 weights",
    "standard-kernels": "Standard kernels",
    "depthwise-bias": "Depthwise bias",
    "pointwise-bias": "Pointwise bias",
    "standard-bias": "Standard bias",
    "depthwise-output": "Depthwise output",
    "separable-output": "Separable output",
    "standard-output": "Standard output",
  },
  csv: "CSV",
  npy: "NPY",
  asCsv: "Save as CSV: {name}",
  asNpy: "Save as NPY: {name}",
  tensorNote:
    "All values as float32, indices from 0, in PyTorch’s order. NPY opens with numpy.load.",
  tooLong: "CSV ends at {most} values; larger tensors come as NPY.",
  state: "State of the lab",
  stateNote: "Everything a link holds, edits without limit, as one file that the tab Link opens.",
  json: "Save as JSON",
  making: "Making {name} …",
  made: "Saved as {name}",
  failed: "{name} could not be made here: the browser refused.",
} as const;
