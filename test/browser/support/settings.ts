/** Layers of every kind, and one open page that goes from one to the next as a link would lead it there. */
import type { Page } from "playwright-core";
import { blockCost, requireGeometry, type BlockSpec } from "../../../src/engine/index.ts";
import { encodeEdits } from "../../../src/params/edit-codec.ts";
import { WORKED_EXAMPLE } from "../../worked-example.ts";
import { eventually } from "./explore.ts";

/** Link names of the layer's sizes, as [name, key of the engine's spec]. */
const NAMES = [
  ["height", "inHeight"],
  ["width", "inWidth"],
  ["channels", "inChannels"],
  ["kernel", "kernelSize"],
  ["filters", "outChannels"],
  ["stride", "stride"],
  ["padding", "padding"],
  ["dilation", "dilation"],
  ["multiplier", "depthMultiplier"],
] as const satisfies readonly (readonly [string, keyof BlockSpec])[];

/** A layer that differs from the worked example in this, with anything else that a link may say. */
export type Setting = Partial<BlockSpec> & { readonly more?: string };

export function specOf(setting: Setting): BlockSpec {
  const { more, ...changes } = setting;
  return { ...WORKED_EXAMPLE, ...(more === undefined ? setting : changes) };
}

export function queryOf(setting: Setting): string {
  const spec = specOf(setting);
  const layer = NAMES.map(([name, key]) => `${name}=${spec[key]}`).join("&");
  return `?${layer}&${setting.more ?? ""}`;
}

/** A link's fragment with no edited value in it; the same for every layer. */
const NO_EDITS = encodeEdits({}, {} as never);

/** Leads an open page to another layer without loading it again. */
export async function goTo(page: Page, setting: Setting): Promise<void> {
  const spec = specOf(setting);
  const g = requireGeometry(spec);
  await page.evaluate(
    ({ query, fragment }) => {
      history.replaceState(null, "", `${query}#${fragment}`);
      // At once: the page writes its own address a little after every change.
      dispatchEvent(new HashChangeEvent("hashchange"));
    },
    { query: queryOf(setting), fragment: `d=${NO_EDITS}` },
  );
  const { standard, separable } = blockCost(spec, {});
  const shown = {
    standard: String(standard.multiplications),
    separable: String(separable.multiplications),
    input: `${g.inWidth}×${g.inHeight}`,
    output: `${g.outWidth}×${g.outHeight}`,
    kernel: g.kernelSize,
    // Sizes may be those of the layer before: computed elsewhere, the picture comes after the counts.
    isBehind: "false",
  };
  await eventually(() =>
    page.evaluate(() => {
      const total = (name: string) =>
        document.querySelector<HTMLElement>(`[data-count="${name}"]`)?.dataset["total"];
      const canvas = (query: string) => document.querySelector<HTMLCanvasElement>(query);
      const size = (query: string) => `${canvas(query)?.width}×${canvas(query)?.height}`;
      return {
        standard: total("standard"),
        separable: total("separable"),
        input: size('canvas[data-part="map"][data-tensor="input"]'),
        output: size(
          'canvas[data-part="map"]:is([data-tensor="standard"], [data-tensor="separable"])',
        ),
        kernel: Number(
          document.querySelector<HTMLElement>('[data-part="kernel"]')?.dataset["columns"],
        ),
        isBehind: document.querySelector<HTMLElement>(".picture")?.dataset["behind"],
      };
    }),
  ).toEqual(shown);
  // Words and maps are laid out anew with the next frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
