/** What pages say about networks and programs, without the parts that show it. */
export { CODE_OF, FRAMEWORKS } from "./code/frameworks.ts";
export { mobileNetV1 } from "./networks/mobilenet.ts";
export { CODE_STRINGS } from "../strings/code.ts";
