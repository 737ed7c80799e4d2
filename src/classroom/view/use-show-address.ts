/** Keeps the lesson and its stop in the page's address, so that a reload, or a copied address, comes back to it. */
import { useEffect } from "react";
import { writeAddress } from "../lesson/address.ts";
import type { LessonId } from "../lesson/lessons.ts";
import { usePresentation, type Presentation, type Presenter } from "../present/index.ts";
import { replaceAddress } from "./replace-address.ts";

const stopOf = (state: Presentation) => state.stop;
const lessonOf = (state: Presentation) => state.lesson;
/** Characters of an address that are read again. */
const LONGEST = 8000;

export function useShowAddress(presenter: Presenter, id: LessonId | null): void {
  const lesson = usePresentation(lessonOf);
  const stop = usePresentation(stopOf);
  useEffect(() => {
    if (lesson === null) return;
    let isCurrent = true;
    const write = async (): Promise<void> => {
      const address = await writeAddress({ lesson, id, stop });
      if (isCurrent && address.length <= LONGEST) replaceAddress(address);
    };
    void write();
    return () => {
      isCurrent = false;
    };
  }, [presenter, id, lesson, stop]);
}
