/** Reading and writing small binary data: varints, float planes, base64url. Readers throw RangeError at the end. */

export class ByteWriter {
  private readonly data: number[] = [];

  byte(value: number): void {
    this.data.push(value);
  }

  /** A whole number ≥ 0, seven bits a byte, lowest first. */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.data.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.data.push(rest);
  }

  /** float32, little-endian: the first bytes of all values, then their second bytes … */
  floatPlanes(values: readonly number[]): void {
    const view = new DataView(new ArrayBuffer(values.length * 4));
    values.forEach((value, i) => view.setFloat32(i * 4, value, true));
    for (let plane = 0; plane < 4; plane += 1) {
      for (let i = 0; i < values.length; i += 1) this.data.push(view.getUint8(i * 4 + plane));
    }
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.data);
  }
}

export class ByteReader {
  private at = 0;
  private readonly data: Uint8Array;

  constructor(data: Uint8Array) {
    this.data = data;
  }

  get remaining(): number {
    return this.data.length - this.at;
  }

  get atEnd(): boolean {
    return this.remaining === 0;
  }

  byte(): number {
    const value = this.data[this.at];
    if (value === undefined) throw new RangeError("the data ends too early");
    this.at += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
    throw new RangeError("a number of more than five bytes");
  }

  floatPlanes(count: number): number[] {
    if (count * 4 > this.remaining) throw new RangeError("the data ends too early");
    const view = new DataView(new ArrayBuffer(count * 4));
    for (let plane = 0; plane < 4; plane += 1) {
      for (let i = 0; i < count; i += 1) view.setUint8(i * 4 + plane, this.byte());
    }
    return Array.from({ length: count }, (_, i) => view.getFloat32(i * 4, true));
  }
}

export function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @throws DOMException on characters outside the alphabet */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
