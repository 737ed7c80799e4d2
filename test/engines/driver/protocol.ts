/** The WebDriver commands that the checks need, by their names in Firefox's Marionette and their HTTP addresses. */

/** Sends one command and gives its value; a refusal becomes a WebDriverError. */
export interface Wire {
  readonly send: (command: Command, body: Record<string, unknown>) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** `:id` in an address is the body's field of that name. */
export const COMMANDS = {
  navigate: { name: "WebDriver:Navigate", method: "POST", path: "/url" },
  address: { name: "WebDriver:GetCurrentURL", method: "GET", path: "/url" },
  execute: { name: "WebDriver:ExecuteScript", method: "POST", path: "/execute/sync" },
  click: { name: "WebDriver:ElementClick", method: "POST", path: "/element/:id/click" },
  actions: { name: "WebDriver:PerformActions", method: "POST", path: "/actions" },
  frame: { name: "WebDriver:SwitchToFrame", method: "POST", path: "/frame" },
  size: { name: "WebDriver:SetWindowRect", method: "POST", path: "/window/rect" },
} as const;

type Command = keyof typeof COMMANDS;

/** What stands for an element in messages, in every WebDriver. */
export const ELEMENT_KEY = "element-6066-11e4-a52e-4f735466cecf";

export type ElementReference = Readonly<Record<typeof ELEMENT_KEY, string>>;

export class WebDriverError extends Error {
  readonly code: string;
  constructor(command: string, answer: unknown) {
    const { error, message } = Object(answer) as { error?: unknown; message?: unknown };
    super(`${command}: ${String(error)}: ${String(message)}`);
    this.code = String(error);
  }
}
