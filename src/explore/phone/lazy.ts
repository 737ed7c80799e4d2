/** The parts of the phone form, fetched where they are shown. */
import { lazy } from "react";
import { isPhoneNow } from "../use-is-phone.ts";

const fetchParts = () => import("./parts.ts");

// On a phone at once, beside the link that is being read.
if (isPhoneNow()) void fetchParts();

export const KeysItem = lazy(async () => ({ default: (await fetchParts()).KeysItem }));
export const LaneTabs = lazy(async () => ({ default: (await fetchParts()).LaneTabs }));
export const SettingsSheet = lazy(async () => ({ default: (await fetchParts()).SettingsSheet }));
