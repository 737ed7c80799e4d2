/** What a page shows, read in the page: counts, the position, texts, painted maps. */
import type { Runs } from "../browser/fuzz/runs.ts";
import type { PaintedMap } from "../browser/support/pixels.ts";

export const countsOf = (page: Runs, key: "done" | "total" = "done") =>
  page.run((name) => {
    const nodes = [...document.querySelectorAll<HTMLElement>("[data-count]")];
    return Object.fromEntries(
      nodes.map(({ dataset }) => [dataset["count"], Number(dataset[name])]),
    ) as Record<string, number>;
  }, key);

export const atOf = (page: Runs) =>
  page.run(() => document.querySelector<HTMLElement>("[data-at]")?.dataset["at"] ?? null);

export const numberOf = (page: Runs, selector: string) =>
  page.run((query) => document.querySelectorAll(query).length, selector);

export const textOf = (page: Runs, selector: string) =>
  page.run((query) => document.querySelector(query)?.textContent ?? "", selector);

export const mapIn = (page: Runs, selector: string): Promise<PaintedMap> =>
  page.run((query) => {
    const canvas = document.querySelector<HTMLCanvasElement>(query);
    const { width = 0, height = 0 } = canvas ?? {};
    const image = canvas?.getContext("2d")?.getImageData(0, 0, width, height);
    const domain = Number(canvas?.dataset["domain"]);
    return { width, height, domain, pixels: [...(image?.data ?? [])] };
  }, selector);
