/** The parts of the phone form, fetched where they are shown. */
import { lazy } from "react";

const fetchParts = () => import("./parts.ts");

export const KeysItem = lazy(async () => ({ default: (await fetchParts()).KeysItem }));
export const SettingsSheet = lazy(async () => ({ default: (await fetchParts()).SettingsSheet }));
