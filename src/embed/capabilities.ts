/** What the frame allows: probed, never assumed, and nothing depends on it. */

export interface Capabilities {
  readonly fullscreen: boolean;
  readonly clipboard: boolean;
  readonly storage: boolean;
  readonly worker: boolean;
}

export function probeCapabilities(): Capabilities {
  return {
    fullscreen: document.fullscreenEnabled,
    clipboard: hasClipboard(),
    storage: hasStorage(),
    worker: typeof Worker === "function",
  };
}

interface Policed {
  readonly featurePolicy?: { allowsFeature(name: string): boolean };
}

/** Where no policy can be asked, a frame is taken to be refused. */
function hasClipboard(): boolean {
  if (!("clipboard" in navigator)) return false;
  const { featurePolicy } = document as Policed;
  return featurePolicy?.allowsFeature("clipboard-write") ?? window.parent === window;
}

function hasStorage(): boolean {
  try {
    return typeof window.localStorage.length === "number";
  } catch {
    return false;
  }
}
