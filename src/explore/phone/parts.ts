/** What only the phone form needs, fetched together. */
export { MenuItems } from "./MenuItems.tsx";
export { SettingsSheet } from "./SettingsSheet.tsx";
import "./phone.css";
