/**
 * Mixing colours in CIELAB, where equal steps look equal. The conversion is CIE 15's for the white point D50, which CSS
 * uses for lab() as well; the sRGB primaries are adapted to it by Bradford's method.
 */

/** Red, green and blue, 0 … 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

type Triple = readonly [number, number, number];

/** X, Y and Z of the white point D50. */
const WHITE: Triple = [0.96422, 1, 0.82521];

const XYZ_OF_RGB: readonly Triple[] = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
];
const RGB_OF_XYZ: readonly Triple[] = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
];

/** Below (6/29)³ the cube root is replaced by its tangent. */
const KNEE = 6 / 29;
const SLOPE = 3 * KNEE ** 2;
const OFFSET = 4 / 29;

/** "#rrggbb" as numbers. */
export function rgbOf(hex: string): Rgb {
  const word = parseInt(hex.slice(1), 16);
  return [word >> 16, (word >> 8) & 255, word & 255];
}

/** 0 … 255 as sRGB stores it -> the light's share, 0 … 1. */
export function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function stored(light: number): number {
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
}

const product = (rows: readonly Triple[], [a, b, c]: Triple): Triple => {
  const [x, y, z] = rows.map(([p, q, r]) => p * a + q * b + r * c);
  return [x, y, z];
};

function labOf(hex: string): Triple {
  const [r, g, b] = rgbOf(hex);
  const xyz = product(XYZ_OF_RGB, [linear(r), linear(g), linear(b)]);
  const [fx, fy, fz] = xyz.map((value, i) => {
    const share = value / WHITE[i];
    return share > KNEE ** 3 ? Math.cbrt(share) : share / SLOPE + OFFSET;
  });
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function rgbOfLab([l, a, b]: Triple): Rgb {
  const fy = (l + 16) / 116;
  const shares = [fy + a / 500, fy, fy - b / 200].map((f) =>
    f > KNEE ? f ** 3 : SLOPE * (f - OFFSET),
  );
  const [x, y, z] = shares.map((share, i) => share * WHITE[i]);
  const [red, green, blue] = product(RGB_OF_XYZ, [x, y, z]).map((light) =>
    Math.round(Math.max(0, Math.min(255, stored(light)))),
  );
  return [red, green, blue];
}

/** From one colour ("#rrggbb") to another: share 0 … 1 of the way. */
export function mixer(from: string, to: string): (share: number) => Rgb {
  const [one, other] = [labOf(from), labOf(to)];
  return (share) => {
    const [l, a, b] = one.map((start, i) => start + (other[i] - start) * share);
    return rgbOfLab([l, a, b]);
  };
}
