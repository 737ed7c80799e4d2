/** The parts of the text as they stand in the page: each says in its markup what the stage shows beside it. */
import { NO_EDITS, parseQuery, type ParsedLink } from "../../params/index.ts";
import { parseTime, type TimeAddress } from "../../timeline/index.ts";

export interface Place {
  readonly element: HTMLElement;
  readonly chapter: HTMLElement;
  /** From 1. */
  readonly number: number;
  readonly chapters: number;
  /** Where the stage comes to rest. */
  readonly link: ParsedLink;
  /** Where motion that leads there begins; null where there is none. */
  readonly from: TimeAddress | null;
}

export function placesIn(page: ParentNode): readonly Place[] {
  const chapters = [...page.querySelectorAll<HTMLElement>("[data-chapter]")];
  return chapters.flatMap((chapter, i) =>
    [...chapter.querySelectorAll<HTMLElement>("[data-link]")].map((element) => ({
      ...{ element, chapter, number: i + 1, chapters: chapters.length },
      link: linkOf(element.dataset["link"] ?? ""),
      from: parseTime(element.dataset["from"] ?? ""),
    })),
  );
}

function linkOf(query: string): ParsedLink {
  const { params, anchor, notices } = parseQuery(query, "");
  return { params, anchor, notices, edits: NO_EDITS };
}
