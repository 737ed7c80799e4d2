/** What to paste into other pages. */
import { format } from "../../../../ui/index.ts";
import { EMBED_TAB_STRINGS as words } from "../../../strings/embed-tab.ts";
import type { Size } from "./choices.ts";

export const PLACES = ["html", "markdown", "quarto", "reveal", "element"] as const;
export type Place = (typeof PLACES)[number];

export interface Framed {
  readonly title: string;
  /** Addresses of the widget, of the full page at the same state, and of the client library. */
  readonly src: string;
  readonly page: string;
  readonly library: string;
  readonly size: Size;
  readonly fluid: boolean;
  /** The widget's parameters by name, as a link has them; edits stand in `hash`. */
  readonly params: Readonly<Record<string, string>>;
  readonly hash: string;
}

/** Never allow-same-origin beside allow-scripts: together they are no sandbox. */
export const SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";
export const ALLOW = "fullscreen; clipboard-write";

type Attributes = readonly (readonly [name: string, value: string])[];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

const attributes = (all: Attributes, between: string): string =>
  all.map(([name, value]) => `${between}${name}="${escaped(value)}"`).join("");

const SAFE: Attributes = [
  ["referrerpolicy", "no-referrer"],
  ["sandbox", SANDBOX],
  ["allow", ALLOW],
];

/** On a phone the ratio alone would leave too little (px). */
const LEAST_HEIGHT = 300;

const fluidStyle = ({ width, height }: Size): string =>
  `width:100%;max-width:${width}px;aspect-ratio:${width}/${height};min-height:${Math.min(LEAST_HEIGHT, height)}px`;

function sized({ size, fluid }: Framed): Attributes {
  if (fluid) return [["style", `border:0;${fluidStyle(size)}`]];
  const { width, height } = size;
  return [
    ["width", String(width)],
    ["height", String(height)],
    ["style", "border:0"],
  ];
}

const named = ({ title, src }: Framed): Attributes => [
  ["title", title],
  ["src", src],
];

const iframe = (all: Attributes, between: string): string =>
  `<iframe${attributes(all, between)}></iframe>`;

const whole = (framed: Framed): Attributes => [
  ...named(framed),
  ["loading", "lazy"],
  ...SAFE,
  ...sized(framed),
];

export function snippetFor(place: Place, framed: Framed): string {
  switch (place) {
    case "html":
      return iframe(whole(framed), "\n  ");
    case "markdown":
      // A blank line would end the HTML.
      return `${iframe(whole(framed), " ")}\n\n${link(framed)}`;
    case "quarto":
      return [
        '::: {.content-visible when-format="html"}',
        "```{=html}",
        iframe(whole(framed), "\n  "),
        "```",
        ":::",
        "",
        '::: {.content-visible unless-format="html"}',
        link(framed),
        ":::",
      ].join("\n");
    case "reveal":
      return reveal(framed);
    case "element":
      return element(framed);
  }
}

/** In Markdown; brackets would end a link's words, parentheses its address. */
function link({ title, page }: Framed): string {
  const text = format(words.interactive, { title }).replace(/[[\]]/g, "\\$&");
  return `[${text}](${page.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** `data-src` loads it with its slide. */
function reveal(framed: Framed): string {
  const { title, src, size } = framed;
  const all: Attributes = [
    ["title", title],
    ["data-src", src],
    ...SAFE,
    ["width", String(size.width)],
    ["height", String(size.height)],
    ["style", "border:0"],
  ];
  return `<section>\n  ${iframe(all, "\n    ")}\n</section>`;
}

function element({ title, src, library, params, hash, size, fluid }: Framed): string {
  const all: Attributes = [
    ...Object.entries(params),
    ...(hash === "" ? [] : [["src", new URL(hash, src.split(/[?#]/)[0]).href] as const]),
    ["title", title],
    ["style", fluid ? fluidStyle(size) : `width:${size.width}px;height:${size.height}px`],
  ];
  return [
    `<script type="module"${attributes([["src", library]], " ")}></script>`,
    `<depthwise-explorer${attributes(all, "\n  ")}></depthwise-explorer>`,
  ].join("\n");
}
