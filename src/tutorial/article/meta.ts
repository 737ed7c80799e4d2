/** The head of the page: title, description, and a record for search engines as JSON-LD. */
import { format } from "../../ui/index.ts";
import { CHAPTERS } from "../chapters/index.ts";
import { figuresOf } from "./figures.ts";
import { element, raw } from "./html.ts";
import { LANGUAGE, LICENSE, META_WORDS as words } from "./meta-words.ts";

/** @param siteUrl where the site will stand, with a slash at its end; null: not known */
export async function headHtml(siteUrl: string | null): Promise<string> {
  const description = format(words.description, await figuresOf(CHAPTERS[0].beats[0].cue));
  return [
    element("title", {}, words.title),
    element("meta", { name: "description", content: description }),
    // Data, not a script: the security policy has nothing to say about it.
    element(
      "script",
      { type: "application/ld+json" },
      raw(scriptText(record(description, siteUrl))),
    ),
  ]
    .map(({ html }) => html)
    .join("\n    ");
}

function record(description: string, siteUrl: string | null): object {
  return {
    "@context": "https://schema.org",
    "@type": "LearningResource",
    name: words.resource,
    description,
    teaches: words.teaches,
    educationalLevel: words.level,
    learningResourceType: words.types,
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    license: LICENSE,
    ...(siteUrl !== null && { url: siteUrl, image: `${siteUrl}open-graph.png` }),
  };
}

/** No text in it can end the element that it stands in. */
const scriptText = (data: object): string => JSON.stringify(data).replaceAll("<", "\\u003c");
