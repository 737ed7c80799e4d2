/** Starts WebKitGTK's small browser through its own driver, on a screen that nobody sees where there is none. */
import type { WebKitPrograms } from "../../../scripts/engines.js";
import { freePort, startProgram, untilThere, type Program } from "./programs.ts";
import type { Engine } from "./types.ts";
import { openWebDriver } from "./webdriver.ts";

/**
 * Mesa's software rasteriser (llvmpipe, here 22.3) has a fault: of the threads that draw with it at once, one may walk a
 * list that another has freed, and now and then the page's process breaks (a segmentation fault within swrast_dri.so,
 * met in the threads ThreadedCompositor and SkiaGPUWorker: in 3 of 15 runs of the fuzz). So pages are painted and put
 * together without it; its slow brother (softpipe) holds as well, but plays too slowly to be waited for.
 */
const WITHOUT_RASTERISER = {
  WEBKIT_SKIA_ENABLE_CPU_RENDERING: "1",
  WEBKIT_DISABLE_COMPOSITING_MODE: "1",
};

async function startScreen(file: string): Promise<{ program: Program; display: string }> {
  const program = startProgram(file, [
    ...["-displayfd", "1", "-screen", "0", "1600x1100x24", "-nolisten", "tcp"],
  ]);
  const display = await untilThere(() => {
    const number = program.lines.find((line) => /^\d+$/.test(line));
    if (number === undefined) throw new Error(`no screen: ${program.lines.join(" ")}`);
    return Promise.resolve(`:${number}`);
  }, 10_000);
  return { program, display };
}

export async function startWebKit(programs: WebKitPrograms): Promise<Engine> {
  const screen = programs.screen === null ? null : await startScreen(programs.screen);
  const port = await freePort();
  const env = { ...WITHOUT_RASTERISER, ...(screen === null ? {} : { DISPLAY: screen.display }) };
  const driver = startProgram(programs.driver, [`--port=${port}`, "--host=127.0.0.1"], env);
  const end = async (): Promise<void> => {
    await driver.end();
    await screen?.program.end();
  };
  try {
    const wire = await untilThere(() =>
      openWebDriver(`http://127.0.0.1:${port}`, {
        "webkitgtk:browserOptions": { binary: programs.browser, args: ["--automation"] },
      }),
    );
    return {
      wire,
      // A window under remote control keeps its console to itself; what the pages tell must do.
      reported: () => Promise.resolve([]),
      close: async () => {
        await wire.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
