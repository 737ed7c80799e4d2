/** Where the other two browsers are, and how their programs are started and ended. */
import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";

export interface Program {
  readonly child: ChildProcess;
  /** What it has written so far, line by line. */
  readonly lines: readonly string[];
  /** Ends it with all that it started, and waits until it has ended. */
  readonly end: () => Promise<void>;
}

export function startProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  // A group of its own, so that a browser's processes end with it.
  const child = spawn(file, args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream.on("data", (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
    });
  }
  const kill = (signal: "SIGTERM" | "SIGKILL"): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  };
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const killNow = (): void => kill("SIGKILL");
  process.once("exit", killNow);
  const end = async (): Promise<void> => {
    kill("SIGTERM");
    const late = setTimeout(killNow, 3_000);
    await ended;
    clearTimeout(late);
    process.off("exit", killNow);
  };
  return { child, lines, end };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** Asks again until there is an answer. @throws the last failure, after the limit */
export async function untilThere<T>(get: () => Promise<T>, limit = 30_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await get();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
