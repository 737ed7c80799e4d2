/** What only the phone form needs, fetched together. */
export { KeysItem } from "./KeysItem.tsx";
export { SettingsSheet } from "./SettingsSheet.tsx";
import "./phone.css";
