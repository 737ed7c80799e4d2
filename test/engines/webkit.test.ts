/** WebKitGTK, led by its driver: the engine of Safari, as Debian has it. */
import { findWebKit } from "../../scripts/engines.js";
import { checkIn, runningOn } from "./checks.ts";
import { startWebKit } from "./driver/webkit.ts";

const programs = await findWebKit();
checkIn("WebKitGTK", await runningOn(programs === null ? null : () => startWebKit(programs)));
