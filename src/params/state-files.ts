/** Fetches what reads and writes state files. */
export const fetchStateFiles = () => import("./state-file.ts");
