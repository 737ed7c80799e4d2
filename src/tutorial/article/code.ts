/** The chapter's layer as a program: PyTorch in full, the others behind their names. */
import { requireGeometry, blockCost } from "../../engine/index.ts";
import { specOf } from "../../params/index.ts";
import { fetchFacts } from "../../stage/index.ts";
import { linkOf, type Cue } from "../chapters/index.ts";
import { element, raw, type Child, type Html } from "./html.ts";

export async function codeBlocks(cue: Cue, highlight: (code: string) => string): Promise<Child> {
  const { CODE_OF, CODE_STRINGS, FRAMEWORKS } = await fetchFacts();
  const { layer } = linkOf(cue).params;
  const spec = specOf(layer);
  const { standard, separable } = blockCost(spec);
  const sizes = {
    geometry: requireGeometry(spec),
    bias: layer.bias,
    parameters: { standard: standard.parameters, separable: separable.parameters },
    values: null,
  };
  return FRAMEWORKS.map((framework, i) => {
    const name = CODE_STRINGS.framework[framework];
    const code = codeBox(name, highlight(CODE_OF[framework](sizes)));
    return element(
      "details",
      { class: "program", open: i === 0 },
      element("summary", {}, name),
      code,
    );
  });
}

function codeBox(name: string, html: string): Html {
  return element(
    "pre",
    { class: "program__text", tabindex: 0, role: "group", "aria-label": name },
    element("code", {}, raw(html)),
  );
}
