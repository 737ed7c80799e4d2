/** Long work in slices: whoever runs it decides when to pause and when to give up. */

/**
 * One `next()` is a slice of a few milliseconds and yields the multiplications done in it, 0 while
 * data is being prepared; the result is returned.
 */
export type Steps<T> = Generator<number, T, void>;

/** All slices at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const slice = steps.next();
    if (slice.done) return slice.value;
  }
}
