/** What a page fetches once it stands. */
export const fetchMore = () => import("./panels/more.ts");
