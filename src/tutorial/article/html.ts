/** Elements as text: what goes in is escaped, what comes out is HTML. */

/** HTML that is not to be escaped again. */
export interface Html {
  readonly html: string;
}

export type Child = string | Html | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean>>;

const VOID = new Set(["img", "br", "link", "meta"]);

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

export const raw = (html: string): Html => ({ html });

function htmlOf(child: Child): string {
  if (typeof child === "string") return escaped(child);
  return "html" in child ? child.html : child.map(htmlOf).join("");
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join("");
}

export function element(name: string, attributes: Attributes, ...children: Child[]): Html {
  const start = `<${name}${attributesOf(attributes)}>`;
  return raw(VOID.has(name) ? start : `${start}${htmlOf(children)}</${name}>`);
}
