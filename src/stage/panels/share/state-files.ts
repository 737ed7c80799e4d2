/** The lab as a file, and a file as the lab. Nothing here throws. */
import { fetchStateFiles } from "../../../params/index.ts";
import type { Lab } from "../../../store/index.ts";
import { format } from "../../../ui/index.ts";
import { download } from "../../export/download.ts";
import { configurationName, fileName } from "../../export/file-name.ts";
import { SHARE_DIALOG_STRINGS as words } from "../../strings/share-dialog.ts";
import { linkedOf } from "./current-link.ts";

const MEGA = 1_000_000;

/** Null where what writes files cannot be fetched. */
async function stateFile(lab: Lab): Promise<{ name: string; text: string } | null> {
  const state = lab.store.getState();
  const writer = await fetchStateFiles().catch(() => null);
  if (writer === null) return null;
  const text = writer.formatStateFile({ ...linkedOf(state), ownPhoto: state.ownPhoto });
  return { name: fileName(`explorer-${configurationName(state)}`, "json"), text };
}

/** @returns the sentence that says what came of it */
export async function saveState(lab: Lab): Promise<string> {
  const file = await stateFile(lab);
  if (file === null) return format(words.notOpened, { name: "json", rule: words.notLoaded });
  download(file.name, new Blob([file.text], { type: "application/json" }));
  return format(words.saved, { name: file.name });
}

/** A file that cannot be read changes nothing. @returns the sentence that says what came of it */
export async function openState(lab: Lab, file: File): Promise<string> {
  const refused = (rule: string): string => format(words.notOpened, { name: file.name, rule });
  const reader = await fetchStateFiles().catch(() => null);
  if (reader === null) return refused(words.notLoaded);
  const most = reader.MAX_STATE_FILE_BYTES;
  if (file.size > most) return refused(format(words.tooLarge, { most: most / MEGA }));
  const text = await file.text().catch(() => null);
  if (text === null) return refused(words.unread);
  const saved = reader.parseStateFile(text);
  if (!saved.ok) return refused(saved.rule);
  const { params, edits, ownPhoto } = saved.value;
  lab.dispatch({
    type: "load",
    link: { params, edits, anchor: "", notices: [] },
    ...(ownPhoto !== null && { ownPhoto }),
  });
  return format(words.opened, { name: file.name });
}
