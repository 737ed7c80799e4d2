/** What the SIMD engine is compared with: the field's fastest in a browser, large packages that only the benchmark installs. */
import type { Peer } from "../contender.ts";
import { ortWeb } from "./ort-web.ts";
import { tfjsWasm } from "./tfjs-wasm.ts";

export const wasmPeers: readonly Peer[] = [tfjsWasm, ortWeb];
