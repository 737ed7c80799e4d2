/** Numbers in cells are drawn anew when their font has come. */
import { expect, test } from "vitest";
import { expectDone, openExplore, type as typeInto } from "./support/explore.ts";

test("numbers in the cells are drawn in the page's own font from the start", async () => {
  const page = await openExplore("?time=filters.f5.y1.x1");
  const digits = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>(".picture :is(.map-sheet, .live)")].map(
        (canvas) => canvas.toDataURL(),
      ),
    );
  const first = await digits();
  await typeInto(page, "Input width", "9");
  await expectDone(page, { depthwise: 945 });
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expectDone(page, { depthwise: 675 });
  expect(await digits()).toEqual(first);
});
