/** Takes a component test's tree away after each test; does nothing where there is no document. */
import { afterEach } from "vitest";

if (typeof document !== "undefined") {
  const { cleanup } = await import("@testing-library/react");
  afterEach(cleanup);
  // jsdom has no animation frames' time line: it stands for a page that draws none.
  if (!("timeline" in document)) {
    Object.defineProperty(document, "timeline", { value: { currentTime: null } });
  }
}
