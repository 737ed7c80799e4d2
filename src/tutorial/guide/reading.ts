/** Which part of the text is being read: the last one that has come up to the reading line. */

/** Share of the free height at which a text is read. */
const LINE = 0.36;

export interface ReadingOptions {
  readonly parts: readonly HTMLElement[];
  /** What stays at the top and covers the text there, or stands beside it. */
  readonly stage: HTMLElement;
  /** Called at once and whenever another part is read. */
  readonly onPart: (index: number) => void;
}

/** Until the returned function is called. */
export function watchReading({ parts, stage, onPart }: ReadingOptions): () => void {
  let current = -1;
  let frame = 0;
  const look = (): void => {
    frame = 0;
    const index = partAt(parts, readingLine(parts, stage));
    if (index === current) return;
    current = index;
    onPart(index);
  };
  const queue = (): void => {
    frame ||= requestAnimationFrame(look);
  };
  look();
  addEventListener("scroll", queue, { passive: true });
  addEventListener("resize", queue);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener("scroll", queue);
    removeEventListener("resize", queue);
  };
}

function partAt(parts: readonly HTMLElement[], line: number): number {
  const index = parts.findLastIndex((part) => part.getBoundingClientRect().top <= line);
  return Math.max(0, index);
}

/** px from the window's top. */
function readingLine(parts: readonly HTMLElement[], stage: HTMLElement): number {
  const { left, right, bottom } = stage.getBoundingClientRect();
  const text = parts[0]?.getBoundingClientRect();
  const isBeside = text === undefined || text.right <= left || text.left >= right;
  const top = isBeside ? 0 : Math.max(0, bottom);
  return top + LINE * (innerHeight - top);
}
