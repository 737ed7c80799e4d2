/** The words of the stage as a whole. */

export const STAGE_STRINGS = {
  region: "Stage",
  summary:
    "An input of {height} by {width} cells in {channels} channels goes through two lanes: the standard convolution above, the depthwise separable one below. Each has {filters} filters of {kernel} by {kernel} and gives {filters} maps of {outHeight} by {outWidth}.",
  cells:
    "Cells of the picture: arrow keys go from cell to cell, page keys from map to map, Enter pins",
  cellsRole: "picture",
  notDrawn:
    "This browser refuses to draw the picture (no canvas); counts, sentences and arithmetic go on.",
  waiting: "Opening the photo …",
  photoFailed: "it could not be opened",
  computing: "Computing {count} multiplications",
  failed: {
    memory: "the browser refused the memory",
    broken: "the calculation broke off",
  },
};
