/** A browser that a test may bring to its end: the tests after it have another one. */
import type { Engine } from "./types.ts";

/** A page that has not answered by then is as good as gone. */
const LIMIT_MS = 30_000;

export interface LastingEngine extends Engine {
  /** Starts it anew where it has ended. To be asked before a test, never within one: its end fails the test it is met in. */
  readonly renew: () => Promise<void>;
}

function answers({ wire }: Engine): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), LIMIT_MS);
    const tell = (is: boolean) => () => {
      clearTimeout(late);
      resolve(is);
    };
    wire.send("frame", { id: null }).then(tell(true), tell(false));
  });
}

export async function lastingEngine(start: () => Promise<Engine>): Promise<LastingEngine> {
  let engine = await start();
  return {
    wire: {
      send: (command, body) => engine.wire.send(command, body),
      close: () => engine.wire.close(),
    },
    reported: () => engine.reported(),
    close: () => engine.close(),
    renew: async () => {
      if (await answers(engine)) return;
      await engine.close();
      engine = await start();
    },
  };
}
