/** Drawn icons, 24 × 24, in the colour of the text beside them; the control has the name. */
import type { ReactNode } from "react";

interface IconProps {
  readonly className?: string;
}

/* Icons that a page does not show are left out of it. @__NO_SIDE_EFFECTS__ */
function icon(drawing: ReactNode): (props: IconProps) => ReactNode {
  return function Icon({ className }: IconProps): ReactNode {
    return (
      <svg
        className={className === undefined ? "icon" : `icon ${className}`}
        viewBox="0 0 24 24"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };
}

export const PlayIcon = icon(<path className="icon__solid" d="M8 5v14l11-7z" />);
export const PauseIcon = icon(
  <>
    <path d="M8.5 5.5v13" strokeWidth="4" />
    <path d="M15.5 5.5v13" strokeWidth="4" />
  </>,
);
export const RestartIcon = icon(
  <>
    <path d="M19.5 12a7.5 7.5 0 1 1-2.6-5.7" />
    <path d="M20 3.5v4.3h-4.3" />
  </>,
);
export const PreviousIcon = icon(<path d="M7 5v14M18 5l-7 7 7 7" />);
export const NextIcon = icon(<path d="M17 5v14M6 5l7 7-7 7" />);
export const ThemeIcon = icon(
  <>
    <circle cx="12" cy="12" r="8" />
    <path className="icon__solid" d="M12 4a8 8 0 0 1 0 16z" stroke="none" />
  </>,
);
export const UndoIcon = icon(<path d="M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3" />);
export const RedoIcon = icon(<path d="m16 5 4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h3" />);
export const MenuIcon = icon(<path d="M4 6.5h16M4 12h16M4 17.5h16" />);
export const CloseIcon = icon(<path d="M6 6l12 12M18 6 6 18" />);
export const LoopIcon = icon(
  <path d="M17 3l3.5 3.5L17 10M3.5 11V9.5a3 3 0 0 1 3-3h14M7 21l-3.5-3.5L7 14M20.5 13v1.5a3 3 0 0 1-3 3h-14" />,
);
export const ArrowIcon = icon(<path d="M4 12h15M14 7l5 5-5 5" />);
export const DownIcon = icon(<path d="M5 9l7 7 7-7" />);
export const PhotoIcon = icon(
  <>
    <rect x="3" y="5" width="18" height="14" rx="2" />
    <circle cx="8.5" cy="10" r="1.5" />
    <path d="M4 17.5l5-4.5 3.5 3 3-2.5 4.5 4" />
  </>,
);
export const CameraIcon = icon(
  <>
    <path d="M4 8h3.5l1.5-2.5h6L16.5 8H20a1.5 1.5 0 0 1 1.5 1.5v8A1.5 1.5 0 0 1 20 19H4a1.5 1.5 0 0 1-1.5-1.5v-8A1.5 1.5 0 0 1 4 8z" />
    <circle cx="12" cy="13" r="3.25" />
  </>,
);
export const TableIcon = icon(
  <>
    <rect x="3.5" y="5" width="17" height="14" rx="1.5" />
    <path d="M3.5 10h17M3.5 14.5h17M9.5 5v14" />
  </>,
);
export const CheckIcon = icon(<path d="M5 13l4.5 4.5L19 7" />);
export const ShareIcon = icon(
  <>
    <path d="M12 15V3.5M8 7l4-4 4 4" />
    <path d="M7.5 11H6a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-8a1 1 0 0 0-1-1h-1.5" />
  </>,
);
