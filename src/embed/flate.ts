/**
 * Deflate (RFC 1951) in few bytes, in place of the packer of the pages: the widget's links have little to pack. What it writes,
 * the pages read, and the other way round.
 */

interface InflateOptions {
  /** Filled as far as it goes; the rest is dropped. */
  readonly out: Uint8Array<ArrayBuffer>;
}

/** Order in which the lengths of the code of codes stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Where each symbol's range begins, and how many bits more tell the place in it. */
function ranges(first: number, extras: readonly number[]): readonly number[] {
  let at = first;
  return extras.map((bits) => {
    const begin = at;
    at += 1 << bits;
    return begin;
  });
}

const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, ...[1, 2, 3, 4, 5].flatMap((n) => [n, n, n, n]), 0];
const LENGTHS = [...ranges(3, LENGTH_BITS).slice(0, 28), 258];
const DISTANCE_BITS = Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1));
const DISTANCES = ranges(1, DISTANCE_BITS);

/** Of each symbol; the fixed code of literals and lengths. */
const FIXED = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
const FIXED_DISTANCES = Array.from({ length: 30 }, () => 5);

/** Symbols by "1" and the bits of their codes, as a number. */
type Codes = ReadonlyMap<number, number>;

function codesOf(lengths: readonly number[]): Codes {
  const codes = new Map<number, number>();
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    code <<= 1;
    lengths.forEach((own, symbol) => {
      if (own === length) codes.set((1 << length) | code++, symbol);
    });
  }
  return codes;
}

/** @throws RangeError for what is no deflated data */
export function inflateSync(bytes: Uint8Array, { out }: InflateOptions): Uint8Array {
  let at = 0;
  let size = 0;
  const bit = (): number => {
    if (at >= bytes.length * 8) throw new RangeError("ends too early");
    return (bytes[at >> 3] >> (at++ & 7)) & 1;
  };
  const bits = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++) value |= bit() << i;
    return value;
  };
  const symbol = (codes: Codes): number => {
    let code = 1;
    for (let length = 0; length < 15; length++) {
      code = (code << 1) | bit();
      const found = codes.get(code);
      if (found !== undefined) return found;
    }
    throw new RangeError("no such code");
  };
  const put = (value: number): void => {
    if (size < out.length) out[size++] = value;
  };
  const tables = (): readonly [Codes, Codes] => {
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const own = Array.from({ length: 19 }, () => 0);
    for (let i = 0, count = bits(4) + 4; i < count; i++) own[ORDER[i]] = bits(3);
    const codes = codesOf(own);
    const lengths: number[] = [];
    while (lengths.length < literals + distances) {
      const next = symbol(codes);
      if (next < 16) lengths.push(next);
      else {
        const value = next === 16 ? (lengths.at(-1) ?? 0) : 0;
        const repeat = next === 16 ? 3 + bits(2) : next === 17 ? 3 + bits(3) : 11 + bits(7);
        for (let i = 0; i < repeat; i++) lengths.push(value);
      }
    }
    return [codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals))];
  };
  for (let isLast = 0; !isLast && size < out.length;) {
    isLast = bit();
    const kind = bits(2);
    if (kind === 3) throw new RangeError("no such block");
    if (kind === 0) {
      at = (at + 7) & ~7;
      const count = bits(16);
      bits(16);
      for (let i = 0; i < count; i++) put(bits(8));
      continue;
    }
    const [literals, distances] =
      kind === 1 ? [codesOf(FIXED), codesOf(FIXED_DISTANCES)] : tables();
    for (let next = symbol(literals); next !== 256; next = symbol(literals)) {
      if (size === out.length) return out;
      if (next < 256) {
        put(next);
        continue;
      }
      const length = LENGTHS[next - 257] + bits(LENGTH_BITS[next - 257]);
      const place = symbol(distances);
      const back = DISTANCES[place] + bits(DISTANCE_BITS[place]);
      // A symbol that no table has makes one of them no number.
      if (!(back <= size && length > 0)) throw new RangeError("points to nothing");
      for (let i = 0; i < length && size < out.length; i++) put(out[size - back]);
    }
  }
  return out.subarray(0, size);
}

/** One block of the fixed code; what repeats the byte before is told once. */
export function deflateSync(bytes: Uint8Array): Uint8Array {
  const codes = new Map<number, number>();
  for (const [code, symbol] of codesOf(FIXED)) codes.set(symbol, code);
  const written: number[] = [];
  let used = 0;
  const bit = (value: number): void => {
    if (used % 8 === 0) written.push(0);
    written[written.length - 1] |= value << (used++ % 8);
  };
  const bits = (value: number, count: number): void => {
    for (let i = 0; i < count; i++) bit((value >> i) & 1);
  };
  const symbol = (which: number): void => {
    const code = codes.get(which) ?? 1;
    for (let i = 30 - Math.clz32(code); i >= 0; i--) bit((code >> i) & 1);
  };
  bits(1, 1);
  bits(1, 2);
  for (let i = 0; i < bytes.length;) {
    let run = 0;
    while (run < 258 && i > 0 && i + run < bytes.length && bytes[i + run] === bytes[i - 1]) run++;
    if (run < 3) {
      symbol(bytes[i++]);
      continue;
    }
    const which = run === 258 ? 28 : LENGTHS.findLastIndex((least, k) => least <= run && k < 28);
    symbol(257 + which);
    bits(run - LENGTHS[which], LENGTH_BITS[which]);
    bits(0, 5);
    i += run;
  }
  symbol(256);
  return Uint8Array.from(written);
}
