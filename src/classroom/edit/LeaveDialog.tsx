/** Asked before unsaved changes are left. */
import type { ReactNode } from "react";
import { Button, Dialog } from "../../ui/index.ts";
import { EDIT_STRINGS as words } from "./strings.ts";

interface LeaveDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}

export function LeaveDialog({ open, onStay, onSave, onLeave }: LeaveDialogProps): ReactNode {
  return (
    <Dialog open={open} title={words.leave} closeLabel={words.stay} onClose={onStay}>
      <p className="edit-leave__text">{words.leaveText}</p>
      <div className="edit-leave__buttons">
        <Button kind="main" onClick={onSave}>
          {words.leaveSave}
        </Button>
        <Button onClick={onLeave}>{words.leaveAnyway}</Button>
        <Button onClick={onStay}>{words.stay}</Button>
      </div>
    </Dialog>
  );
}
