/** What a presentation is at a moment, and the only ways to change it. All of it can be sent to another window. */
import type { StoreApi } from "zustand/vanilla";
import type { Lab } from "../../store/index.ts";
import type { Lesson, StopQuestion } from "../lesson/types.ts";

export const BLANKS = ["none", "black", "white"] as const;
export type Blank = (typeof BLANKS)[number];

/** What a teacher can switch on beside the stage and its caption. */
export const EXTRAS = ["counts", "arithmetic", "clock"] as const;
export type Extra = (typeof EXTRAS)[number];

/** A room with the blinds open, or dark. */
export type Room = "light" | "dark";

/** Factors of the type's size. */
export const SIZES = [0.8, 0.9, 1, 1.15, 1.3] as const;

/** A question that is being asked: its answer is nowhere to be found until it is revealed. */
export interface Asked {
  readonly question: StopQuestion;
  /** Lines of the way to the answer that are shown; the answer itself comes with one more. */
  readonly revealed: number;
  /** How many lines the way has. */
  readonly lines: number;
  /** A raised hand counted, for each choice of the answer; empty where the answer is a number. */
  readonly tally: readonly number[];
}

export interface Timer {
  readonly seconds: number;
  /** When it runs out, in milliseconds since 1970, on the machine of both windows. */
  readonly endsAt: number;
}

export interface Presentation {
  /** null: the present state, freely driven. */
  readonly lesson: Lesson | null;
  /** Of the lesson's stops, from 0. */
  readonly stop: number;
  readonly asked: Asked | null;
  /** Stops whose question has been answered, in order. */
  readonly answered: readonly number[];
  readonly timer: Timer | null;
  readonly blank: Blank;
  readonly spotlight: boolean;
  /** Of SIZES. */
  readonly size: number;
  readonly room: Room;
  readonly extras: readonly Extra[];
  /** When the first stop was shown, in milliseconds since 1970; null before. */
  readonly startedAt: number | null;
}

/** `now`: milliseconds since 1970, from whoever has a clock. */
export type PresenterCommand =
  | {
      readonly type: "open";
      readonly lesson: Lesson | null;
      readonly stop: number;
      readonly now: number;
    }
  /** To a stop of the lesson; its state is shown, after the motion that leads there. */
  | { readonly type: "go"; readonly to: number; readonly now: number }
  /** As a clicker's button: the next line of an answer, or the next stop; without a lesson the next segment. */
  | { readonly type: "next"; readonly now: number }
  | { readonly type: "previous"; readonly now: number }
  /** Asks the stop's question again, or one about the present state. */
  | { readonly type: "ask"; readonly question: StopQuestion }
  /** One more line of the way, or the answer. */
  | { readonly type: "reveal" }
  | { readonly type: "revealAll" }
  /** The question is put away. */
  | { readonly type: "endQuestion" }
  /** A hand more or fewer for a choice. */
  | { readonly type: "tally"; readonly choice: number; readonly by: 1 | -1 }
  | { readonly type: "startTimer"; readonly seconds: number; readonly now: number }
  | { readonly type: "stopTimer" }
  | { readonly type: "blank"; readonly blank: Blank }
  | { readonly type: "spotlight"; readonly on: boolean }
  | { readonly type: "size"; readonly by: 1 | -1 }
  | { readonly type: "room"; readonly room: Room }
  | { readonly type: "extra"; readonly extra: Extra; readonly on: boolean };

/** A presentation with its lab. In the teacher's second window both are followers, and `dispatch` goes to the first. */
export interface Presenter {
  readonly lab: Lab;
  readonly store: Pick<StoreApi<Presentation>, "getState" | "getInitialState" | "subscribe">;
  readonly dispatch: (command: PresenterCommand) => void;
}
