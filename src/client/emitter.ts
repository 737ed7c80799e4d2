/** Who listens to what. */
import type { ExplorerEvents } from "./types.ts";

type Name = keyof ExplorerEvents;
type Listener = (detail: never) => void;

export interface Emitter {
  readonly add: (event: Name, listener: Listener) => void;
  readonly remove: (event: Name, listener: Listener) => void;
  readonly has: (event: Name) => boolean;
  readonly tell: <E extends Name>(event: E, detail: ExplorerEvents[E]) => void;
}

export function createEmitter(): Emitter {
  const listeners = new Map<Name, Set<Listener>>();
  return {
    add(event, listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    remove: (event, listener) => listeners.get(event)?.delete(listener),
    has: (event) => !!listeners.get(event)?.size,
    tell(event, detail) {
      for (const listener of listeners.get(event) ?? []) listener(detail as never);
    },
  };
}
