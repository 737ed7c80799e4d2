/** What came of the last thing done, for the eye and for screen readers, and what was wrong in an opened file. */
import type { ReactNode } from "react";
import { Button } from "../../ui/index.ts";
import { EDIT_STRINGS as words } from "./strings.ts";

export interface Message {
  readonly text: string;
  readonly problems?: { readonly heading: string; readonly list: readonly string[] };
  /** A link that could not be copied, to be copied by hand. */
  readonly url?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface MessagesProps {
  readonly message: Message | null;
  readonly onDismiss: () => void;
}

export function Messages({ message, onDismiss }: MessagesProps): ReactNode {
  const { text, problems, url, action } = message ?? { text: null };
  const isMore = problems !== undefined || url !== undefined || action !== undefined;
  return (
    <div className="edit-messages">
      <p className="edit-messages__text" role="status">
        {text}
      </p>
      {isMore ? (
        <div className="edit-note">
          {problems === undefined ? null : (
            <>
              <h2 className="edit-panel__heading">{problems.heading}</h2>
              <ul className="edit-messages__list">
                {problems.list.map((problem, i) => (
                  <li key={i}>{problem}</li>
                ))}
              </ul>
            </>
          )}
          {url === undefined ? null : (
            <input
              className="edit-field__text mono"
              aria-label={words.link}
              readOnly
              value={url}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
          <div className="edit-leave__buttons">
            {action === undefined ? null : (
              <Button
                onClick={() => {
                  action.run();
                  onDismiss();
                }}
              >
                {action.label}
              </Button>
            )}
            <Button onClick={onDismiss}>{words.dismiss}</Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
