/** Every key and what it does, from the list that the keys themselves are read from. */
import type { ReactNode } from "react";
import { Dialog } from "../../ui/index.ts";
import { KEY_LIST } from "../present/index.ts";
import { KEY_TEXTS, SHOW_STRINGS } from "../strings.ts";
import "./help.css";

const words = SHOW_STRINGS.help;

interface HelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function Help({ isOpen, onClose }: HelpProps): ReactNode {
  return (
    <Dialog open={isOpen} title={words.title} closeLabel={words.close} onClose={onClose}>
      <dl className="keys">
        {KEY_LIST.map(({ id, shown }) => (
          <div className="keys__row" key={id}>
            <dt>
              <kbd className="keys__key mono">{shown}</kbd>
            </dt>
            <dd>{KEY_TEXTS[id]}</dd>
          </div>
        ))}
      </dl>
      <p className="keys__note">{words.note}</p>
    </Dialog>
  );
}
