/** How large a photo file may be: beyond, decoding could take the page's memory. */

/** 20 MB */
export const MAX_PHOTO_BYTES = 20_000_000;
/** 40 megapixels: 160 MB while the browser holds them decoded. */
export const MAX_PHOTO_PIXELS = 40_000_000;
