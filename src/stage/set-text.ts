/** Changes text only when it is new, in the same text node: another one would cost style and layout anew. */
export function setText(element: Element, text: string): void {
  const node = element.firstChild;
  if (!(node instanceof Text) || node !== element.lastChild) element.textContent = text;
  else if (node.data !== text) node.data = text;
}
