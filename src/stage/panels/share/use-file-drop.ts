/** Files dropped on the dialog around an element. The page, which takes photos, hears nothing of them. */
import { useEffect, useState } from "react";
import type { RefObject } from "react";
import { carriesFiles } from "../photo/transfer.ts";

/** @returns whether a file is being dragged over the dialog */
export function useFileDrop(
  inside: RefObject<HTMLElement | null>,
  onFile: (file: File) => void,
): boolean {
  const [isDragging, setIsDragging] = useState(false);
  useEffect(() => {
    const dialog = inside.current?.closest("dialog");
    if (!dialog) return;
    const take = (event: DragEvent): boolean => {
      if (!carriesFiles(event.dataTransfer)) return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    };
    const onDrag = (event: DragEvent): void => {
      if (take(event)) setIsDragging(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node) || !dialog.contains(event.relatedTarget)) {
        setIsDragging(false);
      }
    };
    const onDrop = (event: DragEvent): void => {
      setIsDragging(false);
      const file = event.dataTransfer?.files[0];
      if (take(event) && file) onFile(file);
    };
    dialog.addEventListener("dragenter", onDrag);
    dialog.addEventListener("dragover", onDrag);
    dialog.addEventListener("dragleave", onLeave);
    dialog.addEventListener("drop", onDrop);
    return () => {
      dialog.removeEventListener("dragenter", onDrag);
      dialog.removeEventListener("dragover", onDrag);
      dialog.removeEventListener("dragleave", onLeave);
      dialog.removeEventListener("drop", onDrop);
    };
  }, [inside, onFile]);
  return isDragging;
}
