/**
 * The built site, with one script before all others in each page that tells this server what goes wrong there: errors,
 * rejections, `console.error`, refusals of the policy. Every engine can be asked this way, also one that keeps its
 * console to itself. The widget's file stays as it is, because its policy names its scripts.
 */
import { createServer, type IncomingMessage, type Server } from "node:http";
import { inject } from "vitest";

const SCRIPT = "tell-problems.js";
const TOLD = "told-problem";

/** Runs in the page. */
const TELLING = `{
  const tell = (text) => void fetch("./${TOLD}", { method: "POST", keepalive: true, body: text });
  const { error } = console;
  console.error = (...all) => { tell("console: " + all.join(" ")); error.apply(console, all); };
  addEventListener("error", (event) => tell("exception: " + event.message), true);
  addEventListener("unhandledrejection", (event) => tell("rejection: " + event.reason));
  document.addEventListener("securitypolicyviolation", (event) =>
    tell("policy: " + event.violatedDirective + " " + event.blockedURI + " " + event.sample));
}`;

export interface WatchedSite {
  /** Ends in /a/b/. */
  readonly url: string;
  /** "http://127.0.0.1:41234": a page of nothing but a frame stands at its root, an origin of its own. */
  readonly host: (markup: string) => string;
  /** What pages have told since it was last asked. */
  readonly told: () => readonly string[];
  readonly close: () => void;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

export async function watchSite(): Promise<WatchedSite> {
  const real = inject("siteUrl");
  const { origin, pathname: base } = new URL(real);
  let told: string[] = [];
  let hosted = "";

  const site = createServer((request, response) => {
    void (async () => {
      const url = request.url ?? "/";
      if (url === `${base}${TOLD}`) {
        told.push(await textOf(request));
        response.writeHead(204).end();
        return;
      }
      if (url === `${base}${SCRIPT}`) {
        response.writeHead(200, { "Content-Type": "text/javascript" }).end(TELLING);
        return;
      }
      const answer = await fetch(origin + url);
      const headers = Object.fromEntries(
        [...answer.headers].filter(
          ([name]) => !/^(content-(length|encoding)|connection|etag|date)$/.test(name),
        ),
      );
      if (answer.status >= 400 && !url.endsWith("/favicon.ico"))
        told.push(`${answer.status}: ${url}`);
      let body: string | Buffer = Buffer.from(await answer.arrayBuffer());
      const isPage = answer.headers.get("content-type")?.startsWith("text/html") === true;
      if (isPage && !url.includes("embed.html")) {
        body = body.toString().replace("<head>", `<head><script src="./${SCRIPT}"></script>`);
      }
      response.writeHead(answer.status, headers).end(body);
    })().catch((error: unknown) => {
      told.push(`server: ${String(error)}`);
      response.destroy();
    });
  });
  const hostServer = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Host</title><body>${hosted}`);
  });
  const [siteOrigin, hostOrigin] = await Promise.all([listen(site), listen(hostServer)]);
  return {
    url: siteOrigin + base,
    host: (markup) => {
      hosted = markup;
      return `${hostOrigin}/`;
    },
    told: () => {
      const all = told;
      told = [];
      return all;
    },
    close: () => {
      for (const server of [site, hostServer]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}
