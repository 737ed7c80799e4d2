/** The editor's head: what is done with the whole lesson. */
import { useEffect, useRef } from "react";
import type { ChangeEvent, ReactNode } from "react";
import { Button, CloseIcon, IconButton, PlayIcon, RedoIcon, UndoIcon } from "../../ui/index.ts";
import { ThemeControl } from "../../stage/index.ts";
import { EDIT_STRINGS as words } from "./strings.ts";

interface EditorBarProps {
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onPresent: () => void;
  readonly onClose: () => void;
}

export function EditorBar(props: EditorBarProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  // The page before is gone, and the focus with it.
  useEffect(() => heading.current?.focus(), []);
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.currentTarget.files ?? [];
    // So that the same file can be opened again.
    event.currentTarget.value = "";
    if (file !== undefined) props.onOpen(file);
  };
  return (
    <header className="edit-bar">
      <h1 className="edit-bar__heading" tabIndex={-1} ref={heading}>
        {words.heading}
      </h1>
      <span className="edit-bar__state">{props.isChanged ? words.unsaved : null}</span>
      <div className="edit-bar__tools">
        <IconButton
          kind="bare"
          label={words.undo}
          aria-disabled={!props.canUndo}
          onClick={props.onUndo}
        >
          <UndoIcon />
        </IconButton>
        <IconButton
          kind="bare"
          label={words.redo}
          aria-disabled={!props.canRedo}
          onClick={props.onRedo}
        >
          <RedoIcon />
        </IconButton>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-label={words.open}
          tabIndex={-1}
          onChange={choose}
        />
        <Button onClick={() => input.current?.click()}>{words.open}</Button>
        <Button onClick={props.onSave}>{words.save}</Button>
        <Button onClick={props.onCopy}>{words.copy}</Button>
        <Button kind="main" title={words.presentLong} onClick={props.onPresent}>
          <PlayIcon />
          {words.present}
        </Button>
        <ThemeControl />
      </div>
      <IconButton
        kind="bare"
        className="edit-bar__close"
        label={words.close}
        onClick={props.onClose}
      >
        <CloseIcon />
      </IconButton>
    </header>
  );
}
