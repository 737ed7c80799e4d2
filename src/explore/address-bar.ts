/** Keeps the page's address in step, so that a reload, a copied address, Back and Forward show what they say. */
import { useEffect } from "react";
import { useLab } from "../stage/index.ts";
import { followHistory } from "./follow-history.ts";

export function useAddressBar(): void {
  const lab = useLab();
  useEffect(() => followHistory(lab), [lab]);
}
