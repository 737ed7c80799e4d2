/** Speaks through a live region: at once when a person steps, otherwise with a pause between sentences. */

const PAUSE_MS = 2000;

export interface Announcer {
  /** @param patiently wait until the last sentence is 2 s old; only the newest is then spoken */
  readonly say: (text: string, patiently: boolean) => void;
  readonly stop: () => void;
}

export function createAnnouncer(node: Element): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spokenAt = Number.NEGATIVE_INFINITY;
  let next = "";

  const speak = (): void => {
    clearTimeout(timer);
    timer = undefined;
    spokenAt = performance.now();
    if (node.textContent !== next) node.textContent = next;
  };

  return {
    say(text, patiently) {
      next = text;
      const wait = spokenAt + PAUSE_MS - performance.now();
      if (!patiently || wait <= 0) speak();
      else timer ??= setTimeout(speak, wait);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
