/** Says why a photo is not the input: in one message, and the last good picture stays. */
import { quote } from "../../../params/index.ts";
import type { Lab } from "../../../store/index.ts";
import { format } from "../../../ui/index.ts";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import { STRINGS } from "../../strings.ts";

const words = PHOTO_STRINGS;

/**
 * @param subject what is spoken of, as a sentence begins: "The camera"
 * @param rule what is wrong with it: "was not found"
 */
export function refusePhoto(lab: Lab, subject: string, rule: string): void {
  const { input } = lab.store.getState().params.data;
  const kept = input === "own" ? words.own : STRINGS.settings.inputKinds[input];
  const message = format(words.refusal, { subject, rule, input: kept });
  lab.dispatch({ type: "notify", notice: { path: "photo", message } });
}

export function refuseFile(lab: Lab, { name }: File, rule: string): void {
  const quoted = format(words.file, { name: quote(name) });
  refusePhoto(lab, name === "" ? words.pasted : quoted, rule);
}
