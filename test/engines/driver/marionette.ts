/** Firefox's own remote control, which every Firefox has: WebDriver's commands over a plain socket, no driver between. */
import { connect, type Socket } from "node:net";
import { COMMANDS, WebDriverError, type Wire } from "./protocol.ts";

/** A Marionette wire also takes commands outside of WebDriver, by name. */
export interface MarionetteWire extends Wire {
  readonly call: (name: string, body: Record<string, unknown>) => Promise<unknown>;
}

const CLOSED = { error: "closed", message: "the browser has ended" };

type Answer = readonly [kind: 1, id: number, error: unknown, value: unknown];

/** Cuts a stream of `length:json` into messages. */
function onMessages(socket: Socket, take: (message: unknown) => void): void {
  let waiting = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const colon = waiting.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(waiting.toString("ascii", 0, colon));
      if (waiting.length < end) return;
      const text = waiting.toString("utf8", colon + 1, end);
      waiting = waiting.subarray(end);
      take(JSON.parse(text));
    }
  });
}

export async function openMarionette(port: number): Promise<MarionetteWire> {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  await new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    onMessages(socket, (message) => {
      // The first message is a greeting.
      if (!Array.isArray(message)) return resolve();
      const answer = message as unknown as Answer;
      waiting.get(answer[1])?.(answer);
      waiting.delete(answer[1]);
    });
  });
  socket.on("close", () => {
    for (const [id, answer] of waiting) answer([1, id, CLOSED, null]);
  });
  const call = async (name: string, body: Record<string, unknown>): Promise<unknown> => {
    const id = ++lastId;
    const message = Buffer.from(JSON.stringify([0, id, name, body]));
    const answer = await new Promise<Answer>((resolve) => {
      // Nobody would ever answer.
      if (socket.destroyed) return resolve([1, id, CLOSED, null]);
      waiting.set(id, resolve);
      socket.write(`${message.length}:`);
      socket.write(message);
    });
    if (answer[2] !== null) throw new WebDriverError(name, answer[2]);
    const value = answer[3];
    const isWrapped = typeof value === "object" && value !== null && "value" in value;
    return isWrapped ? value.value : value;
  };
  await call("WebDriver:NewSession", { capabilities: { alwaysMatch: {} } });
  return {
    call,
    send: (command, body) => call(COMMANDS[command].name, body),
    close: async () => {
      await call("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => null);
      socket.destroy();
    },
  };
}
