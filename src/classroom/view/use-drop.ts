/** A file dropped anywhere on the page. */
import { useEffect, useState } from "react";

const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes("Files") ?? false;

/** @returns whether a file is being dragged over the page */
export function useDrop(onFile: (file: File) => void): boolean {
  const [isDragging, setIsDragging] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsDragging(true);
    };
    // Leaving the window leads to nothing.
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setIsDragging(false);
    };
    const onDrop = (event: DragEvent): void => {
      setIsDragging(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    addEventListener("dragover", onDrag);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onDrag);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
    };
  }, [onFile]);
  return isDragging;
}
