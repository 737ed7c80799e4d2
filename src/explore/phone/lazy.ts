/** The parts of the phone form, fetched where they are shown. */
import { fetched } from "../../ui/index.ts";

const fetchParts = () => import("./parts.ts");

export const MenuItems = fetched(async () => (await fetchParts()).MenuItems);
export const SettingsSheet = fetched(async () => (await fetchParts()).SettingsSheet);
