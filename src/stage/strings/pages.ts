/** The words that all pages share. */

export const PAGE_STRINGS = {
  product: "Depthwise Explorer",
  tagline: "the depthwise separable convolution, with real numbers",
  pages: "Pages",
  learn: "Learn",
  explore: "Explore",
  classroom: "Classroom",
  menu: "Menu",
};
