/** What the bar and the keys ask for that is the page's to do, not the presentation's. */
export interface ShowActions {
  readonly help: () => void;
  readonly handOut: () => void;
  readonly notes: () => void;
  readonly edit: () => void;
  readonly leave: () => void;
}
