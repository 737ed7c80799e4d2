/**
 * Paper is white, whatever the theme. Lazy pictures are left to the browser, which fetches them before it prints and
 * waits for them; made eager here, they would be fetched without anybody waiting.
 */

/** Until the returned function is called. */
export function watchPrinting(): () => void {
  const root = document.documentElement;
  let theme: string | undefined;
  const before = (): void => {
    theme ??= root.dataset["theme"];
    root.dataset["theme"] = "light";
  };
  const after = (): void => {
    if (theme !== undefined) root.dataset["theme"] = theme;
    theme = undefined;
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    after();
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}
