/** A text's inline marks as elements: *emphasis*, `code`, [link](address). */
import { element, type Child } from "./html.ts";

const MARK = /\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\(([^)]+)\)/g;

export function inline(text: string): readonly Child[] {
  const children: Child[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    children.push(text.slice(end, match.index), elementOf(match));
    end = match.index + match[0].length;
  }
  return [...children, text.slice(end)];
}

function elementOf([, emphasis, code, label, href]: RegExpMatchArray): Child {
  if (emphasis !== undefined) return element("em", {}, emphasis);
  if (code !== undefined) return element("code", {}, code);
  const isAway = href?.startsWith("https:") ?? false;
  return element("a", { href: href ?? "", ...(isAway && { rel: "noopener" }) }, label ?? "");
}
