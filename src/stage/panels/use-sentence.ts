/** Moments in words, fetched beside the page: the picture need not wait for them. */
import { useEffect, useState } from "react";
import { fetchDescribe } from "../../scene/index.ts";
import type { SentenceOf } from "./sentence.ts";

let made: SentenceOf | null = null;

export async function fetchSentences(): Promise<SentenceOf> {
  const [{ describe }, { sentencesBy }] = await Promise.all([
    fetchDescribe(),
    import("./sentence.ts"),
  ]);
  return (made ??= sentencesBy(describe));
}

const coming = fetchSentences();

/** Null until the words have come. */
export function useSentence(): SentenceOf | null {
  const [sentenceOf, setSentenceOf] = useState(() => made);
  useEffect(() => {
    if (!sentenceOf) void coming.then((fetched) => setSentenceOf(() => fetched));
  }, [sentenceOf]);
  return sentenceOf;
}
