/** Where things lie. */
import { fileURLToPath } from "node:url";

/** The project folder, absolute, without a trailing separator. */
export const projectRoot = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
