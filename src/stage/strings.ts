/** The texts that the stage starts with in one object, with named placeholders, ready to be translated. */
import { arithmetic } from "./strings/arithmetic.ts";
import { cost } from "./strings/cost.ts";
import { settings } from "./strings/settings.ts";
import { help, transport } from "./strings/transport.ts";

export const STRINGS = { arithmetic, cost, help, settings, transport } as const;
