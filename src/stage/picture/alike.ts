/** Whether a mark is the one of the frame before. */

/** Equal in every field; boxes, values and samples are compared by theirs. */
export function isAlike(a: object, b: object, depth = 1): boolean {
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => {
    const [x, y] = [one[key], other[key]];
    if (x === y) return true;
    const areObjects = typeof x === "object" && typeof y === "object" && x !== null && y !== null;
    return areObjects && depth > 0 && isAlike(x, y, depth - 1);
  });
}
