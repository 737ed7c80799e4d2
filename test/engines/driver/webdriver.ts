/** WebDriver over HTTP, as WebKitWebDriver speaks it. */
import { COMMANDS, WebDriverError, type Wire } from "./protocol.ts";

async function ask(method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new WebDriverError(`${method} ${url}`, value);
  return value;
}

/** @param driver its address, "http://127.0.0.1:4444" */
export async function openWebDriver(driver: string, capabilities: object): Promise<Wire> {
  const { sessionId } = (await ask("POST", `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const session = `${driver}/session/${sessionId}`;
  return {
    send: (command, body) => {
      const { method, path } = COMMANDS[command];
      const url = session + path.replace(":id", String(body["id"]));
      return ask(method, url, method === "GET" ? undefined : body);
    },
    close: async () => void (await ask("DELETE", session).catch(() => null)),
  };
}
