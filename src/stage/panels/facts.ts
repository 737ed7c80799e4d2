/** What an article about layers is written with: programs, networks, pictures and what they show, without a page. */
export { CODE_OF, FRAMEWORKS } from "./code/frameworks.ts";
export { mobileNetV1 } from "./networks/mobilenet.ts";
export { sheetInSize, sheetOnScreen, svgOf } from "../export/index.ts";
export { sentencesBy } from "./sentence.ts";
export { CODE_STRINGS } from "../strings/code.ts";
