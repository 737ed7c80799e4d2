/** How long somebody goes on between two looks, whoever the hands belong to. */

/** Between two looks at what must hold. */
export const ACTS_PER_LOOK = 40;
/** On a slow machine too, so that what is reached hangs on the seed more than on the time. */
export const FEWEST_ACTS = 80;
/** Until a page that was left alone has come to rest. */
export const REST_MS = 10_000;
