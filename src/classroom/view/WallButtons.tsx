/** How large the wall's words are, and whether the room is light or dark. */
import type { ReactNode } from "react";
import { usePresentation, usePresenter } from "../present/index.ts";
import { SIZES, type Presentation } from "../present/index.ts";
import { BarButton } from "./BarButton.tsx";
import { MoonIcon, SunIcon } from "./icons.tsx";

const sizeOf = (state: Presentation) => state.size;
const roomOf = (state: Presentation) => state.room;

export function SizeButtons(): ReactNode {
  const { dispatch } = usePresenter();
  const size = usePresentation(sizeOf);
  return (
    <>
      <BarButton
        name="smaller"
        icon={<span className="bar__letter">A−</span>}
        disabled={size === 0}
        onClick={() => dispatch({ type: "size", by: -1 })}
      />
      <BarButton
        name="larger"
        icon={<span className="bar__letter">A+</span>}
        disabled={size === SIZES.length - 1}
        onClick={() => dispatch({ type: "size", by: 1 })}
      />
    </>
  );
}

export function RoomButton(): ReactNode {
  const { dispatch } = usePresenter();
  const isDark = usePresentation(roomOf) === "dark";
  return (
    <BarButton
      name={isDark ? "light" : "dark"}
      icon={isDark ? <SunIcon /> : <MoonIcon />}
      onClick={() => dispatch({ type: "room", room: isDark ? "light" : "dark" })}
    />
  );
}
