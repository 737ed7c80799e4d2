/** Tells when the window comes onto a screen of another density: no size in CSS pixels changes with it. */

/** Calls until the returned function is called. */
export function watchRatio(onChange: () => void): () => void {
  let query: MediaQueryList | null = null;
  const leave = (): void => query?.removeEventListener("change", change);
  const follow = (): void => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", change);
  };
  function change(): void {
    leave();
    follow();
    onChange();
  }
  follow();
  return leave;
}
