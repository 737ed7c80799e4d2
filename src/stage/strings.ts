/** Every text of the stage in one object, with named placeholders, ready to be translated. */
import { arithmetic } from "./strings/arithmetic.ts";
import { cost } from "./strings/cost.ts";
import { sentences } from "./strings/sentences.ts";
import { settings } from "./strings/settings.ts";
import { help, transport } from "./strings/transport.ts";

export const STRINGS = { arithmetic, cost, help, sentences, settings, transport } as const;
