/** How the picture is laid out beside or above the text: at full length where that fits, else as in a small frame. */
import { frameLayout, WIDE_FROM, wideLayout } from "../scene/index.ts";
import type { Layouts } from "../stage/index.ts";

/** px; lower, two lanes would lose their captions. */
const FULL_HEIGHT = 560;

export const LEARN_LAYOUTS: Layouts = {
  heightIn: ({ height }) => height,
  build: (geometry, options) =>
    options.width >= WIDE_FROM && options.height >= FULL_HEIGHT
      ? wideLayout(geometry, options)
      : frameLayout(geometry, options),
};
