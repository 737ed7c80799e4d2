/** The client library in somebody else's page on another origin, in a real browser. */
import { describe, expect, test } from "vitest";
import { siteUrl } from "./harness/index.ts";
import { frameMarkup, openHost, totalIn, widgetOf, widgetUrl } from "./support/host-page.ts";

const library = new URL("lib/embed.js", siteUrl).href;

/** What the host page's script found out, once it says so. */
async function outcome(page: {
  waitForFunction(text: string): Promise<{ jsonValue(): Promise<unknown> }>;
}) {
  return (await page.waitForFunction("window.outcome")).jsonValue();
}

/** A module that has createExplorer, and ends with an outcome whatever happens. */
const script = (body: string): string => `<script type="module">
  import { createExplorer, ExplorerError } from "${library}";
  import "${library}?again";
  const box = document.getElementById("box");
  const told = (error) => ({ name: error.name, code: error.code, path: error.path, message: error.message });
  try { window.outcome = await (async () => { ${body} })(); }
  catch (error) { window.outcome = told(error); }
</script>`;

describe("createExplorer", () => {
  test("gives a handle that does what it says", async () => {
    const { page, problems } = await openHost(
      `<div id="box"></div>${script(`
        const explorer = await createExplorer(box, { params: { filters: 16, time: "filter" }, title: "Mine" });
        const seen = [];
        const stop = explorer.on("count", ({ done }) => seen.push(done.standard));
        await explorer.seek("compare");
        await explorer.step(-1);
        await explorer.set({ kernel: 1, padding: "same", hide: ["settings", "sentence"] });
        const state = await explorer.get("state");
        const counts = await explorer.get("counts");
        const { data, shape } = await explorer.get("tensor", { tensor: "input", channel: 1 });
        await new Promise((resolve) => setTimeout(resolve, 400));
        stop();
        await explorer.play();
        await explorer.pause();
        return { version: explorer.info.version, link: state.link, counts, seen: seen.length > 1,
          shape, values: data.length, title: explorer.iframe.title, frames: document.querySelectorAll("iframe").length };
      `)}`,
    );
    expect(await outcome(page)).toMatchObject({
      version: "0.1.0",
      seen: true,
      title: "Mine",
      frames: 1,
      shape: [7, 7],
      values: 49,
      counts: {
        total: { standard: 16 * 3 * 49, depthwise: 147, pointwise: 2352, separable: 2499 },
      },
    });
    const frame = await widgetOf(page);
    expect(await totalIn(frame, "standard")).toBe(String(16 * 3 * 49));
    expect(frame.url()).toContain("origin=http");
    expect(problems()).toEqual([]);
  });

  test("refusals are errors with code, path and the notice's sentence", async () => {
    const { page } = await openHost(
      `<div id="box"></div>${script(`
        const explorer = await createExplorer(box);
        const all = [];
        for (const act of [
          () => explorer.set({ kernel: 9 }),
          () => explorer.set({ colour: "red" }),
          () => explorer.seek("nowhere"),
          () => explorer.get("tensor", { tensor: "input", channel: 3 }),
        ]) await act().catch((error) => all.push([error instanceof ExplorerError, error.code, error.path, error.message]));
        return all;
      `)}`,
    );
    expect(await outcome(page)).toEqual([
      [true, "bad-value", "kernel", "kernel=9 is larger than the padded input 7×7; keeping 3"],
      [true, "unknown-key", "colour", "colour is not a name of params; nothing changed"],
      [
        true,
        "bad-value",
        "time",
        "time=nowhere is not a place in the timeline; staying where it is",
      ],
      [true, "bad-value", "channel", "channel=3 is not in input, which has 3; nothing changed"],
    ]);
  });

  test("a frame that never answers is an error by name", async () => {
    const silent = widgetUrl("?filters=4");
    const { page } = await openHost(
      `<iframe id="box" title="Silent" src="${silent}"></iframe>${script(`
        return createExplorer(box, { timeout: 1500 });
      `)}`,
    );
    expect(await outcome(page)).toMatchObject({ name: "ExplorerError", code: "timeout" });
  });

  test("speaks with a frame that is there already, and again after it was loaded anew", async () => {
    const { page } = await openHost(
      `${frameMarkup("?api=1&filters=4").replace('id="widget"', 'id="box"')}${script(`
        await new Promise((resolve) => setTimeout(resolve, 1500));
        const explorer = await createExplorer(box);
        const first = await explorer.get("counts");
        const ready = new Promise((resolve) => explorer.on("ready", resolve));
        box.src = box.src.replace("filters=4", "filters=8");
        await ready;
        const second = await explorer.get("counts");
        explorer.destroy();
        const end = await explorer.play().catch((error) => error.code);
        return [first.total.standard, second.total.standard, end ?? null, box.isConnected];
      `)}`,
    );
    expect(await outcome(page)).toEqual([2700, 5400, "destroyed", true]);
  });

  test("a slider that moves faster than the widget reads arrives at its end", async () => {
    const { page } = await openHost(
      `<div id="box"></div>${script(`
        const explorer = await createExplorer(box);
        const all = [];
        for (let i = 1; i <= 400; i++) all.push(explorer.set({ filters: i }));
        await Promise.all(all);
        return (await explorer.get("state")).params.filters;
      `)}`,
    );
    expect(await outcome(page)).toBe(400);
  });

  test("with resize the frame becomes as high as its content", async () => {
    const { page } = await openHost(
      `<div id="box" style="width:500px"></div>${script(`
        const explorer = await createExplorer(box, { params: { resize: true } });
        const height = await new Promise((resolve) => explorer.on("resize", ({ height }) => resolve(height)));
        return [height, explorer.iframe.clientHeight];
      `)}`,
    );
    const [told = 0, is = 0] = (await outcome(page)) as number[];
    expect(told).toBeGreaterThan(100);
    expect(is).toBe(told);
  });
});

describe("<depthwise-explorer>", () => {
  test("follows its attributes without loading again", async () => {
    const { page, problems } = await openHost(
      `<depthwise-explorer kernel="3" filters="8" title="First"></depthwise-explorer>${script(`
        const element = document.querySelector("depthwise-explorer");
        const explorer = await element.ready;
        let loads = 0;
        explorer.on("ready", () => loads++);
        element.setAttribute("kernel", "1");
        element.setAttribute("filters", "2");
        element.setAttribute("title", "Second");
        await new Promise((resolve) => setTimeout(resolve, 300));
        const changed = (await explorer.get("state")).params;
        element.removeAttribute("kernel");
        await new Promise((resolve) => setTimeout(resolve, 300));
        const back = (await explorer.get("state")).params;
        const refused = new Promise((resolve) => element.addEventListener("error", ({ detail }) => resolve(detail.path)));
        element.setAttribute("stride", "77");
        return [changed.kernel, changed.filters, back.kernel, loads, explorer.iframe.title, await refused];
      `)}`,
    );
    expect(await outcome(page)).toEqual([1, 2, 3, 0, "Second", "stride"]);
    expect(problems()).toEqual([]);
  });

  test("a change before the widget is there is not lost, and taking it away leaves nothing", async () => {
    const { page, problems } = await openHost(
      `${script(`
        const element = document.createElement("depthwise-explorer");
        element.setAttribute("filters", "8");
        document.body.append(element);
        element.setAttribute("filters", "6");
        const explorer = await element.ready;
        await new Promise((resolve) => setTimeout(resolve, 300));
        const { filters } = (await explorer.get("state")).params;
        element.remove();
        const early = document.createElement("depthwise-explorer");
        document.body.append(early);
        const gone = early.ready.catch((error) => error.code);
        early.remove();
        return [filters, element.ready, element.querySelector("iframe"), await gone];
      `)}`,
    );
    expect(await outcome(page)).toEqual([6, null, null, "destroyed"]);
    expect(problems()).toEqual([]);
  });

  test("has the page's size, else a ratio of its own, and the frame fills it", async () => {
    const { page } = await openHost(
      `<style>.own { aspect-ratio: 2 / 1 }</style>
       <div style="width:480px"><depthwise-explorer></depthwise-explorer>
       <depthwise-explorer style="height:400px"></depthwise-explorer>
       <depthwise-explorer class="own"></depthwise-explorer>
       <depthwise-explorer style="width:100%;aspect-ratio:640/360;min-height:300px"></depthwise-explorer>
       <depthwise-explorer resize></depthwise-explorer></div>${script(`
        const elements = [...document.querySelectorAll("depthwise-explorer")];
        const sizeOf = (node) => { const { width, height } = node.getBoundingClientRect(); return [width, height]; };
        const sizes = elements.slice(0, 4).map((element) => [sizeOf(element), sizeOf(element.querySelector("iframe"))]);
        const last = elements[4];
        last.scrollIntoView();
        const explorer = await last.ready;
        const wanted = await new Promise((resolve) => explorer.on("resize", ({ height }) => resolve(height)));
        return { sizes, wanted, last: [sizeOf(last), sizeOf(explorer.iframe)] };
      `)}`,
    );
    const { sizes, wanted, last } = (await outcome(page)) as {
      sizes: unknown;
      wanted: number;
      last: unknown;
    };
    const filled = (width: number, height: number) => [
      [width, height],
      [width, height],
    ];
    expect(sizes).toEqual([filled(480, 300), filled(480, 400), filled(480, 240), filled(480, 300)]);
    expect(last).toEqual(filled(480, wanted));
  });

  test("several on one page do not meet", async () => {
    const { page } = await openHost(
      `<depthwise-explorer filters="2" loading="eager"></depthwise-explorer>
       <depthwise-explorer filters="3" loading="eager"></depthwise-explorer>${script(`
        const elements = [...document.querySelectorAll("depthwise-explorer")];
        const [one, two] = await Promise.all(elements.map(({ ready }) => ready));
        await one.set({ kernel: 1 });
        const states = await Promise.all([one.get("state"), two.get("state")]);
        return states.map(({ params }) => [params.filters, params.kernel]);
      `)}`,
    );
    expect(await outcome(page)).toEqual([
      [2, 1],
      [3, 3],
    ]);
  });
});
