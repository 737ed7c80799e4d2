/** What jsdom leaves out and a stage asks for. */
import { vi } from "vitest";

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Before each test; `vi.unstubAllGlobals` and `vi.restoreAllMocks` undo it.
 * @param size of every box, or of one whose style has no share of it
 */
export function stubStage({ width, height }: Size): void {
  class NoResizes {
    observe(): void {}
    disconnect(): void {}
  }
  const query = { matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() };
  vi.stubGlobal("ResizeObserver", NoResizes);
  vi.stubGlobal("matchMedia", () => query);
  const shareOf = (length: string): number => (length.endsWith("%") ? parseFloat(length) / 100 : 1);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(function (
    this: HTMLElement,
  ) {
    return width * shareOf(this.style.width);
  });
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(height);
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  Object.defineProperty(document, "fonts", { configurable: true, value: new EventTarget() });
}
