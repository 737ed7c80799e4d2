/** What hands a link to other devices; fetched when somebody wants it. */
export { QrCode, qrOf } from "./QrCode.tsx";
