/** The sentence on a page, with what stands beside it: the values as a table, and the list of keys. */
import type { ReactNode } from "react";
import { HelpButton } from "./help/HelpButton.tsx";
import { SentenceLine } from "./SentenceLine.tsx";
import { ValuesButton } from "./values/ValuesButton.tsx";

export function PageSentence(): ReactNode {
  return (
    <SentenceLine>
      <ValuesButton />
      <HelpButton />
    </SentenceLine>
  );
}
