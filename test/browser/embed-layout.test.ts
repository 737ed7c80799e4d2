/** The widget at every size that it is made for: nothing clipped, nothing over another, nothing out of reach. */
import { expect, test } from "vitest";
import {
  axeViolations,
  clippedText,
  horizontalScroll,
  openPage,
  overlaps,
  type OpenedPage,
} from "./harness/index.ts";

const SIZES = [
  [200, 200],
  [320, 240],
  [480, 270],
  [640, 360],
  [640, 400],
  [800, 500],
  [1024, 640],
  [1280, 900],
  [360, 640],
] as const;

const MOMENTS = [
  "?time=filters.f40.y2.x2",
  "?time=input&lanes=standard",
  "?height=32&width=32&channels=16&filters=64&multiplier=2&bias=1&input=noise&kernels=random&time=filters.f9.y3.x4",
  "?height=224&width=224&channels=3&filters=1024&kernel=1&time=end&units=flops&input=gradient",
];

test.each(MOMENTS)("at every size, %s", async (query) => {
  const page = await openPage({
    path: `embed.html${query}`,
    viewport: { width: 900, height: 700 },
  });
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    // The picture follows the frame once it knows of it.
    await page.waitForTimeout(250);
    expect(await faultsOf(page), `${width} × ${height}`).toEqual([]);
  }
  expect(page.problems).toEqual([]);
});

const ROWS =
  ".stage, .counts__ratio, .counts__lines, .sentence, .controls, .settings, .embed__side";
const PRESSED =
  ".controls button:not(.timeline__name), .controls a, .controls .timeline, .controls select";

async function faultsOf(page: OpenedPage): Promise<string[]> {
  return [
    ...(await horizontalScroll(page)),
    ...(await clippedText(page)),
    ...(await overlaps(page, ROWS)),
    ...(await overlaps(page, PRESSED)),
    ...(await page.evaluate(() => {
      const stage = document.querySelector(".stage")?.getBoundingClientRect();
      if (!stage) return ["no stage"];
      const faults: string[] = [];
      const { scrollHeight } = document.documentElement;
      if (scrollHeight > innerHeight) faults.push(`${scrollHeight} px high`);
      if (stage.height < innerHeight * 0.3) faults.push(`a picture of ${stage.height} px`);
      const slack = 2;
      for (const mark of document.querySelectorAll(".picture [data-mark], .picture canvas")) {
        const { left, right, top, bottom, width } = mark.getBoundingClientRect();
        const isIn = left >= stage.left - slack && right <= stage.right + slack;
        if (width === 0 || (isIn && top >= stage.top - slack && bottom <= stage.bottom + slack))
          continue;
        faults.push(`${mark.getAttribute("data-mark") ?? mark.className} sticks out`);
      }
      const pressed = ".controls :is(button:not(.timeline__name), a, select, input)";
      for (const node of document.querySelectorAll(pressed)) {
        const { width, height } = node.getBoundingClientRect();
        if (node.checkVisibility() && Math.min(width, height) < 24)
          faults.push(`${node.getAttribute("aria-label")} is ${width}×${height}`);
      }
      return faults;
    })),
  ];
}

test.each([
  [200, 200],
  [480, 270],
  [1024, 640],
])("axe finds no fault at %i × %i, light or dark, closed or open", async (width, height) => {
  const page = await openPage({ path: "embed.html?kernel=99", viewport: { width, height } });
  await page.waitForSelector("[data-at] canvas[data-tensor=input]");
  const inBothThemes = async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page), colorScheme).toEqual([]);
    }
  };
  await inBothThemes();
  const settings = page.getByRole("button", { name: "Settings", exact: true });
  if ((await settings.count()) === 0) return;
  await page.getByRole("button", { name: "Dismiss" }).click();
  await settings.click();
  await page.locator("dialog[open]").waitFor();
  await inBothThemes();
  expect(await clippedText(page)).toEqual([]);
});

test("with resize=1 its height follows from its width alone", async () => {
  const heights: number[] = [];
  for (const height of [100, 270, 700]) {
    const page = await openPage({ path: "embed.html?resize=1", viewport: { width: 640, height } });
    await page.waitForSelector("[data-at] canvas[data-tensor=input]");
    heights.push(
      await page.locator(".embed").evaluate((root) => root.getBoundingClientRect().height),
    );
  }
  expect(heights).toEqual([360, 360, 360]);
});
