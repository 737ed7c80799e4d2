/** A host that speaks with the widget by messages, written by hand: nothing of the client library. */
import type { Frame } from "playwright-core";
import type { OpenedPage } from "../harness/index.ts";
import { frameMarkup, openHost, widgetOf, type HostedPage } from "./host-page.ts";

export interface Heard {
  readonly ns?: string;
  readonly type?: string;
  readonly id?: unknown;
  readonly code?: string;
  readonly path?: string;
  readonly message?: string;
  readonly subject?: string;
  readonly context?: string;
  readonly height?: number;
  readonly value?: unknown;
  readonly [more: string]: unknown;
}

declare global {
  interface Window {
    heard: { readonly data: unknown; readonly isWidget: boolean; readonly ports: number }[];
    port: MessagePort | undefined;
  }
}

/** Goes before the frame: writes down all that comes, and keeps the port. */
export const LISTENER = `<script>
  window.heard = [];
  addEventListener("message", (event) => {
    const frame = document.querySelector("iframe");
    const isWidget = frame !== null && event.source === frame.contentWindow;
    heard.push({ data: event.data, isWidget, ports: event.ports.length });
    const [port] = event.ports;
    if (!port) return;
    window.port = port;
    port.onmessage = ({ data }) => heard.push({ data, isWidget: true, ports: 0 });
  });
</script>`;

export function heard(page: OpenedPage): Promise<Heard[]> {
  return page.evaluate(() =>
    window.heard.map(({ data }) => (typeof data === "object" ? data : { text: data }) as Heard),
  );
}

/** Sends `{ns, v, …}` as it is given, to the frame or through the port. */
export async function send(
  page: OpenedPage,
  message: object,
  by: "window" | "port" = "window",
): Promise<void> {
  await page.evaluate(
    ([data, way]) => {
      const whole = { ns: "depthwise-explorer", v: 1, ...data };
      if (way === "port") window.port?.postMessage(whole);
      else document.querySelector("iframe")?.contentWindow?.postMessage(whole, "*");
    },
    [message, by] as const,
  );
}

let lastId = 0;

/** Sends and waits for the answer with the same id. */
export async function ask(
  page: OpenedPage,
  message: object,
  by: "window" | "port" = "window",
): Promise<Heard> {
  const id = `ask-${++lastId}`;
  await send(page, { id, ...message }, by);
  const answer = await page.waitForFunction(
    (wanted) =>
      window.heard.map(({ data }) => data as Heard).find((data) => data?.id === wanted) ?? null,
    id,
  );
  return (await answer.jsonValue()) as Heard;
}

/** Waits for the widget's first word. */
export async function untilReady(page: OpenedPage): Promise<void> {
  await page.waitForFunction(() =>
    window.heard.some(({ data }) => (data as Heard | null)?.type === "ready"),
  );
}

/** Such a host, with the widget in it. */
export async function openTalking(
  query: string,
  sandbox?: string | null,
): Promise<HostedPage & { frame: Frame }> {
  const host = await openHost(LISTENER + frameMarkup(query, sandbox));
  const frame = await widgetOf(host.page);
  return { ...host, frame };
}

/** Where the stage in there stands. */
export const at = (frame: Frame): Promise<string | null> =>
  frame.locator("[data-at]").first().getAttribute("data-at");
