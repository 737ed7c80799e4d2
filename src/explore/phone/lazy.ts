/** The parts of the phone form, fetched where they are shown. */
import { lazy } from "react";

const fetchParts = () => import("./parts.ts");

export const MenuItems = lazy(async () => ({ default: (await fetchParts()).MenuItems }));
export const SettingsSheet = lazy(async () => ({ default: (await fetchParts()).SettingsSheet }));
