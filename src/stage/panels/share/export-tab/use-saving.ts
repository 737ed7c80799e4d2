/** Saving a file, and what is said of it. */
import { useState } from "react";
import { format } from "../../../../ui/index.ts";
import { EXPORT_TAB_STRINGS as words } from "../../../strings/export.ts";
import { save, type FileToMake } from "./make-files.ts";

export interface Saving {
  /** For a status line. */
  readonly said: string;
  readonly save: (file: FileToMake) => void;
}

export function useSaving(): Saving {
  const [said, setSaid] = useState("");
  const run = async (file: FileToMake): Promise<void> => {
    const { name } = file;
    // Another text in between, so that the same file twice is announced twice.
    setSaid(format(words.making, { name }));
    try {
      await save(file);
      setSaid(format(words.made, { name }));
    } catch {
      setSaid(format(words.failed, { name }));
    }
  };
  return { said, save: (file) => void run(file) };
}
