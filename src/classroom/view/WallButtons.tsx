/** Buttons of the wall that stand in the bar, or behind More where that is narrow. */
import type { ReactNode } from "react";
import { RestartIcon } from "../../ui/index.ts";
import {
  isHiding,
  SIZES,
  usePresentation,
  usePresenter,
  type Presentation,
} from "../present/index.ts";
import { BarButton } from "./BarButton.tsx";
import { MoonIcon, SpotlightIcon, SunIcon } from "./icons.tsx";

const sizeOf = (state: Presentation) => state.size;
const roomOf = (state: Presentation) => state.room;
const spotlightOf = (state: Presentation) => state.spotlight;

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

export function SpotlightButton(): ReactNode {
  const { dispatch } = usePresenter();
  const isLit = usePresentation(spotlightOf);
  return (
    <BarButton
      name="spotlight"
      icon={<SpotlightIcon />}
      isPressed={isLit}
      onClick={() => dispatch({ type: "spotlight", on: !isLit })}
    />
  );
}

/** While a question is asked the time stands still: to move it would show the answer. */
export function RestartButton({ className }: { readonly className?: string }): ReactNode {
  const { lab } = usePresenter();
  const isHeld = usePresentation(isHiding);
  return (
    <BarButton
      name="restart"
      icon={<RestartIcon />}
      disabled={isHeld}
      onClick={() => lab.dispatch({ type: "restart" })}
      {...(className === undefined ? {} : { className })}
    />
  );
}
