/** Picture files made by the tests themselves, sound and broken. */
import { crc32, deflateSync } from "node:zlib";

export type Rgb = readonly [red: number, green: number, blue: number];

export interface PhotoFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), framed.length - 4);
  return framed;
}

function header(width: number, height: number, colourType: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, colourType, 0, 0, 0], 8);
  return chunk("IHDR", data);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A lossless picture whose pixels are what `colourAt` says. */
export function pngOf(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Rgb,
): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      lines.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  return Buffer.concat([
    SIGNATURE,
    header(width, height, 2),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A picture that says how large it is and has nothing more to say. */
export function pngHeader(width: number, height: number): Buffer {
  return Buffer.concat([SIGNATURE, header(width, height, 2)]);
}

export function fileOf(name: string, buffer: Buffer, mimeType = "image/png"): PhotoFile {
  return { name, mimeType, buffer };
}

/** Every pixel of its own colour, so that a shifted, mirrored or mixed-up picture is another one. */
export function mixedColours(x: number, y: number): Rgb {
  return [(x * 37 + y * 11) % 256, (x * 5 + y * 53 + 80) % 256, (x * y + 3 * x + 160) % 256];
}
