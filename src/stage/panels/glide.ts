/** Moves an element evenly from one place to the next without the main thread: the browser's compositor does it. */

export interface Glide {
  /** Stands there from now on. */
  put(transform: string): void;
  /** Moves evenly and then stands at the end; does the same as `put` where elements cannot be animated. */
  glide(from: string, to: string, ms: number): void;
}

export function createGlide(element: HTMLElement | null | undefined): Glide {
  let running: Animation | null = null;
  let standing = "";
  const stop = (): void => {
    running?.cancel();
    running = null;
  };
  const put = (transform: string): void => {
    stop();
    if (!element || transform === standing) return;
    element.style.transform = transform;
    standing = transform;
  };
  return {
    put,
    glide(from, to, ms) {
      if (!element) return;
      if (typeof element.animate !== "function") return put(to);
      const last = running;
      const frames = [{ transform: from }, { transform: to }];
      running = element.animate(frames, { duration: ms, fill: "forwards" });
      last?.cancel();
    },
  };
}
