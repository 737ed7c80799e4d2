// @vitest-environment jsdom
/** The code of the tab Embed: what a browser, or Markdown, makes of it. */
import { expect, test } from "vitest";
import {
  PLACES,
  SANDBOX,
  snippetFor,
  type Framed,
} from "../../../src/stage/panels/share/embed-tab/snippets.ts";

const QUERY = "?kernel=5&time=filters.f9.y0.x1";
const FRAMED: Framed = {
  title: 'A "title" <of> & [all]',
  src: `https://example.org/e/embed.html${QUERY}`,
  page: "https://example.org/e/explore.html?pin=(x)",
  library: "https://example.org/e/lib/embed.js",
  size: { width: 640, height: 360 },
  fluid: true,
  params: { kernel: "5", time: "filters.f9.y0.x1" },
  hash: "",
};

function elementIn(text: string, selector: string): Element {
  const found = new DOMParser().parseFromString(text, "text/html").querySelector(selector);
  if (found === null) throw new Error(`no ${selector} in ${text}`);
  return found;
}

for (const place of PLACES.filter((each) => each !== "element")) {
  test(`${place} holds one frame with title, sandbox and address`, () => {
    const text = snippetFor(place, FRAMED);
    expect(text.match(/<iframe/g)).toHaveLength(1);
    const frame = elementIn(text, "iframe");
    expect(frame.getAttribute("title")).toBe(FRAMED.title);
    expect(frame.getAttribute("sandbox")).toBe(SANDBOX);
    expect(frame.getAttribute("sandbox")).not.toContain("same-origin");
    expect(frame.getAttribute("referrerpolicy")).toBe("no-referrer");
    expect(frame.getAttribute(place === "reveal" ? "data-src" : "src")).toBe(FRAMED.src);
  });
}

test("Markdown keeps the frame in one line and a link that closes", () => {
  const [frame = "", blank, link] = snippetFor("markdown", FRAMED).split("\n");
  expect(frame).toMatch(/^<iframe .*<\/iframe>$/);
  expect(blank).toBe("");
  expect(link).toBe(
    '[A "title" <of> & \\[all\\] (interactive)](https://example.org/e/explore.html?pin=%28x%29)',
  );
});

test("Quarto shows the frame in HTML and the link elsewhere", () => {
  const text = snippetFor("quarto", FRAMED);
  expect(text.match(/^:::/gm)).toHaveLength(4);
  expect(text).toContain('when-format="html"');
  expect(text.indexOf("<iframe")).toBeLessThan(text.indexOf("unless-format"));
});

test("the element has a link's names as attributes, and edits in its address", () => {
  const text = snippetFor("element", { ...FRAMED, hash: "#d=abc" });
  const element = elementIn(text, "depthwise-explorer");
  expect(element.getAttribute("kernel")).toBe("5");
  expect(element.getAttribute("time")).toBe("filters.f9.y0.x1");
  expect(element.getAttribute("src")).toBe("https://example.org/e/embed.html#d=abc");
  expect(elementIn(text, "script").getAttribute("src")).toBe(FRAMED.library);
});

test("a frame of a fixed size says it in pixels", () => {
  const frame = elementIn(snippetFor("html", { ...FRAMED, fluid: false }), "iframe");
  expect([frame.getAttribute("width"), frame.getAttribute("height")]).toEqual(["640", "360"]);
  expect(frame.getAttribute("style")).toBe("border:0");
});

const FLUID = "width:100%;max-width:640px;aspect-ratio:640/360;min-height:300px";

test("a fluid frame and a fluid element have the size's ratio, and a height that a phone can use", () => {
  const frame = elementIn(snippetFor("html", FRAMED), "iframe");
  expect(frame.getAttribute("style")).toBe(`border:0;${FLUID}`);
  const element = elementIn(snippetFor("element", FRAMED), "depthwise-explorer");
  expect(element.getAttribute("style")).toBe(FLUID);
});

test("a fluid frame is never higher than was chosen", () => {
  const small = { ...FRAMED, size: { width: 480, height: 270 } };
  expect(snippetFor("html", small)).toContain("aspect-ratio:480/270;min-height:270px");
});

test("an element of a fixed size says both sides", () => {
  const element = elementIn(
    snippetFor("element", { ...FRAMED, fluid: false }),
    "depthwise-explorer",
  );
  expect(element.getAttribute("style")).toBe("width:640px;height:360px");
});
