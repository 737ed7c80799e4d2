/** The teacher's window: notes, what is asked and answered, what comes next, the time, and all the controls. */
import { useState } from "react";
import type { ReactNode } from "react";
import { usePhotos } from "../../stage/index.ts";
import { PresenterProvider, useClassroomKeys } from "../present/index.ts";
import { followPresentation, type Follower } from "./follow.ts";
import { NotesBar } from "./NotesBar.tsx";
import { NotesHead } from "./NotesHead.tsx";
import { NotesQuestion } from "./NotesQuestion.tsx";
import { NotesText } from "./NotesText.tsx";
import { NextStop } from "./NextStop.tsx";
import { roomIn } from "./room.ts";
import { StopList } from "./StopList.tsx";
import { NOTES_STRINGS as words } from "./strings.ts";
import { WallPicture } from "./WallPicture.tsx";
import "./notes.css";
import "./notes-head.css";
import "./notes-stops.css";
import "./notes-text.css";
import "./notes-question.css";
import "./notes-picture.css";
import "./notes-bar.css";
import "./notes-narrow.css";

export function NotesPage(): ReactNode {
  const [follower] = useState(() => {
    const room = roomIn(location.hash);
    return room === null ? null : followPresentation(room);
  });
  if (follower === null) {
    return (
      <main>
        <h1 className="notes-alone">{words.noRoom}</h1>
      </main>
    );
  }
  return (
    <PresenterProvider presenter={follower}>
      <Page follower={follower} />
    </PresenterProvider>
  );
}

const ACTIONS = { help: () => undefined };

function Page({ follower }: { readonly follower: Follower }): ReactNode {
  usePhotos();
  useClassroomKeys(ACTIONS);
  return (
    <div className="notes">
      <NotesHead connection={follower.connection} />
      <main className="notes__middle">
        <StopList />
        <div className="notes__texts">
          <NotesText />
          <NotesQuestion />
        </div>
        <div className="notes__pictures">
          <WallPicture />
          <NextStop />
        </div>
      </main>
      <NotesBar />
    </div>
  );
}
