/** A chapter as data: what it says, what it shows while it says it, and what it asks. */
import type { Level, QuestionKind, Topic } from "../../quiz/index.ts";
import type { TimeAddress } from "../../timeline/index.ts";
import type { FormulaName } from "../article/formulas.ts";

/** What a chapter asks at its end. */
export type Asked = {
  [Kind in QuestionKind]: {
    readonly kind: Kind;
    readonly level: Level;
    /** So that nothing is asked which no chapter has told yet. */
    readonly about?: Topic<Kind>;
  };
}[QuestionKind];

/** What the stage shows while a part of a chapter is read. Whole: it says everything, whatever came before. */
export interface Cue {
  /** Settings that differ from the worked example, by their names in links. */
  readonly set?: Readonly<Record<string, string | number>>;
  /** Plays from here where motion is welcome. */
  readonly from?: TimeAddress;
  /** Where the stage comes to rest, however the reader got here. */
  readonly at: TimeAddress;
}

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "quote"; readonly text: string; readonly source: string }
  | { readonly kind: "formula"; readonly formula: FormulaName }
  | { readonly kind: "code" };

/** Some blocks and the picture that belongs to them. */
export interface Beat {
  readonly id: string;
  readonly cue: Cue;
  readonly blocks: readonly Block[];
}

export interface Chapter {
  /** Its element's id, and `chapter=` in links. */
  readonly id: string;
  readonly title: string;
  readonly beats: readonly [Beat, ...Beat[]];
  /** Asked at its end. */
  readonly questions: readonly Asked[];
}
