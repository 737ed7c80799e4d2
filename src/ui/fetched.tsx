/** Parts that are fetched when they are first shown. One that cannot be fetched never takes the page along. */
import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import "./fetched.css";

const WORDS = {
  missing: "This part could not be fetched; reload the page once the network is back.",
  close: "Close",
};

interface NotFetchedProps {
  readonly open?: boolean;
  readonly onClose?: () => void;
}

/** Where the part would be; in place of a dialog it stands over the page until it is closed. */
function NotFetched({ open = true, onClose }: NotFetchedProps): ReactNode {
  if (!open) return null;
  return (
    <div className={onClose ? "not-fetched not-fetched--over" : "not-fetched"} role="alert">
      <p>{WORDS.missing}</p>
      {onClose && <Button onClick={onClose}>{WORDS.close}</Button>}
    </div>
  );
}

const Nothing = (): ReactNode => null;

/**
 * React's lazy, with a sentence where the fetching fails.
 * @param isQuiet nothing is missed without it, so nothing is said
 */
export function fetched<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  isQuiet = false,
): LazyExoticComponent<ComponentType<Props>> {
  const instead: ComponentType<Props & NotFetchedProps> = isQuiet ? Nothing : NotFetched;
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    const part = await fetch().catch(() => null);
    return { default: part ?? instead };
  });
}
