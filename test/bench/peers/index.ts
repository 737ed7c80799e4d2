/** The libraries that the engine is compared with. A new one needs a file here and a package in package.json. */
import type { Peer } from "../contender.ts";
import { tfjsCpu } from "./tfjs-cpu.ts";

export const peers: readonly Peer[] = [tfjsCpu];
