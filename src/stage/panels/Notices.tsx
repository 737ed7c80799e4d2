/** What went wrong and what happens instead, one sentence each, until it is dismissed. */
import type { ReactNode } from "react";
import { CloseIcon, IconButton } from "../../ui/index.ts";
import type { LabState } from "../../store/index.ts";
import { useLab, useLabState } from "../lab-context.tsx";
import { STRINGS } from "../strings.ts";
import "./notices.css";

const noticesOf = (state: LabState) => state.notices;

interface NoticesProps {
  /** Over the page, at its top: a message never moves the picture that it speaks of. */
  readonly isOver?: boolean;
}

export function Notices({ isOver }: NoticesProps): ReactNode {
  const { dispatch } = useLab();
  const notices = useLabState(noticesOf);
  return (
    <div className={isOver ? "notices notices--over" : "notices"} role="status">
      {notices.map(({ path, message }) => (
        <div className="notice" key={path} data-notice={path}>
          <p className="notice__text">{message}</p>
          <IconButton
            kind="bare"
            label={STRINGS.settings.dismiss}
            onClick={() => dispatch({ type: "dismiss", path })}
          >
            <CloseIcon />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
