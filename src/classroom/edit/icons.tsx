/** Icons of the editor alone. */
import type { ReactNode } from "react";

function drawn(drawing: ReactNode): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawing}
    </svg>
  );
}

export const MoveUpIcon = (): ReactNode => drawn(<path d="M12 19V5M6 11l6-6 6 6" />);
export const MoveDownIcon = (): ReactNode => drawn(<path d="M12 5v14M6 13l6 6 6-6" />);
export const DragIcon = (): ReactNode =>
  drawn(<path strokeWidth="3" d="M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01" />);
