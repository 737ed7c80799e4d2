/** What a photo file says of itself is believed only as far as it goes, and judged before decoding. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inspectFile } from "../../../src/stage/photos/inspect.ts";

type Bytes = readonly number[];
const text = (letters: string): Bytes => [...letters].map((letter) => letter.charCodeAt(0));
const big = (value: number, bytes: number): Bytes =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** (bytes - 1 - i)) % 256);
const little = (value: number, bytes: number): Bytes => big(value, bytes).toReversed();
const box = (type: string, ...parts: readonly Bytes[]): Bytes => {
  const body = parts.flat();
  return [...big(body.length + 8, 4), ...text(type), ...body];
};

const png = (width: number, height: number): Bytes => [
  ...[0x89, ...text("PNG\r\n"), 0x1a, 0x0a],
  ...[...big(13, 4), ...text("IHDR"), ...big(width, 4), ...big(height, 4), 8, 2, 0, 0, 0],
];
const gif = (width: number, height: number): Bytes => [
  ...text("GIF89a"),
  ...little(width, 2),
  ...little(height, 2),
];
/** With as many bytes of the camera's own before the size. */
const jpeg = (width: number, height: number, before = 0): Bytes => {
  const segments = Array.from({ length: Math.ceil(before / 60_000) }, () => [
    ...[0xff, 0xe2, ...big(60_002, 2)],
    ...Array<number>(60_000).fill(7),
  ]).flat();
  const frame = [0xff, 0xc0, ...big(17, 2), 8, ...big(height, 2), ...big(width, 2)];
  return [0xff, 0xd8, ...segments, ...frame, ...Array<number>(10).fill(0)];
};
const webp = (width: number, height: number): Bytes => {
  const flags = [16, 0, 0, 0];
  const body = [...text("VP8X"), ...little(10, 4), ...flags, ...little(width - 1, 3)];
  const all = [...text("WEBP"), ...body, ...little(height - 1, 3)];
  return [...text("RIFF"), ...little(all.length, 4), ...all];
};
const avif = (width: number, height: number, brand = "avif"): Bytes => [
  ...box("ftyp", text(brand), big(0, 4), text(brand)),
  ...box(
    "meta",
    big(0, 4),
    box("pitm", big(0, 4), big(1, 2)),
    box(
      "iprp",
      box("ipco", box("ispe", big(0, 4), big(width, 4), big(height, 4))),
      box("ipma", big(0, 4), big(1, 4), big(1, 2), [1, 1]),
    ),
  ),
];

const fileOf = (bytes: Bytes | Uint8Array): Blob => new Blob([Uint8Array.from(bytes)]);

describe("the kinds a browser decodes pass", () => {
  test.each([
    ["png", png(640, 480)],
    ["gif", gif(640, 480)],
    ["jpeg", jpeg(640, 480)],
    ["webp", webp(640, 480)],
    ["avif", avif(640, 480)],
    ["heic", avif(640, 480, "heic")],
  ])("%s", async (kind, bytes) => {
    expect(await inspectFile(fileOf(bytes))).toEqual({ ok: true, kind });
  });

  test("a JPEG whose camera wrote more than a megabyte before the size", async () => {
    const passed = await inspectFile(fileOf(jpeg(640, 480, 1_300_000)));
    expect(passed).toEqual({ ok: true, kind: "jpeg" });
    expect(await inspectFile(fileOf(jpeg(9000, 5000, 1_300_000)))).toMatchObject({ ok: false });
  });
});

describe("refused", () => {
  const kind = "is not a PNG, JPEG, GIF, WebP or AVIF file";
  const header = "is damaged: its header does not say how large it is";
  test.each<[what: string, bytes: Bytes, rule: string]>([
    ["nothing", [], "is empty"],
    ["words", text("just some words, no picture"), kind],
    ["a drawing", text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), kind],
    ["a film", box("ftyp", text("isom"), big(0, 4), text("mp42")), kind],
    ["two bytes", [0xff, 0xd8], kind],
    ["only a signature", png(640, 480).slice(0, 8), header],
    ["a JPEG that ends before its size", jpeg(640, 480).slice(0, 6), header],
    ["no width", png(0, 480), header],
    ["one pixel row too many", png(10_000, 4_001), "has 40.1 megapixels, above the limit of 40"],
    ["a huge PNG", png(10_000, 5_000), "has 50.0 megapixels, above the limit of 40"],
    ["a huge JPEG", jpeg(10_300, 5_950), "has 61.3 megapixels, above the limit of 40"],
    ["a huge WebP", webp(16_000, 16_000), "has 256.0 megapixels, above the limit of 40"],
    ["a huge AVIF", avif(65_536, 65_536), "has 4295.0 megapixels, above the limit of 40"],
  ])("%s", async (_, bytes, rule) => {
    expect(await inspectFile(fileOf(bytes))).toEqual({ ok: false, rule });
  });

  test("by its weight alone, without being read", async () => {
    class Unread extends Blob {
      override slice(): Blob {
        throw new Error("read");
      }
    }
    const heavy = new Unread([new Uint8Array(20_000_001)]);
    expect(await inspectFile(heavy)).toEqual({
      ok: false,
      rule: "has 20.1 MB, above the limit of 20",
    });
  });
});

test("the limits themselves are allowed", async () => {
  expect(await inspectFile(fileOf(png(10_000, 4_000)))).toMatchObject({ ok: true });
  const full = new Uint8Array(20_000_000);
  full.set(png(64, 64));
  expect(await inspectFile(new Blob([full]))).toMatchObject({ ok: true });
});

test("whatever the bytes are, there is an answer within the limits", async () => {
  const sound = [png(9, 9), gif(9, 9), jpeg(9, 9), webp(9, 9), avif(9, 9)];
  const spoilt = fc
    .tuple(
      fc.constantFrom(...sound),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(200),
    )
    .map(([bytes, changes, length]) => {
      const copy = [...bytes];
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
      return copy.slice(0, length);
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoilt, fc.uint8Array({ maxLength: 80 })), async (bytes) => {
      const seen = await inspectFile(fileOf(bytes));
      if (seen.ok) expect(seen.kind).toMatch(/^(png|gif|jpeg|webp|avif|heic)$/);
      else expect(seen.rule).toMatch(/^(is empty|has [\d.]+ megapixels|is not a|is damaged)/);
    }),
    { numRuns: 1500 },
  );
});
