/** Firefox, led by its own remote control. */
import { findFirefox } from "../../scripts/engines.js";
import { checkIn, runningOn } from "./checks.ts";
import { startFirefox } from "./driver/firefox.ts";

const file = await findFirefox();
checkIn("Firefox", await runningOn(file === null ? null : (site) => startFirefox(file, site)));
