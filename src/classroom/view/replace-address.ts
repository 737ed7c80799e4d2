/** Writes another address over the page's own. */

/** @param address query and fragment, or "" */
export function replaceAddress(address: string): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${address}`);
  } catch {
    // A frame without an address of its own refuses; the page works without it.
  }
}
