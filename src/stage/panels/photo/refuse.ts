/** Says why a photo is not the input: one sentence, and the last good picture stays. */
import { noticeOf } from "../../../params/index.ts";
import type { Lab } from "../../../store/index.ts";
import { format } from "../../../ui/index.ts";
import { PHOTO_STRINGS } from "../../strings/photo.ts";
import { STRINGS } from "../../strings.ts";

const words = PHOTO_STRINGS;

/** @param rule what is wrong, without the name: "is empty" */
export function refusePhoto(lab: Lab, name: string, rule: string): void {
  const { input } = lab.store.getState().params.data;
  const kept = input === "own" ? words.own : STRINGS.settings.inputKinds[input];
  const consequence = format(words.keeping, { input: kept });
  lab.dispatch({ type: "notify", notice: noticeOf("photo", name, rule, consequence) });
}
