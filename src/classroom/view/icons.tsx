/** Icons of the classroom alone, drawn like those of the design system. */
import type { ReactNode } from "react";

function Icon({ d, children }: { readonly d: string; readonly children?: ReactNode }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={d} />
      {children}
    </svg>
  );
}

export const BackIcon = () => <Icon d="M15 5l-7 7 7 7" />;
export const OnIcon = () => <Icon d="M9 5l7 7-7 7" />;
export const AskIcon = () => (
  <Icon d="M8 8.5a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.3-1.6 2.4v.4M12 19.2v.1" />
);
export const FullIcon = () => <Icon d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />;
export const LeaveFullIcon = () => <Icon d="M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5" />;
export const LeaveIcon = () => <Icon d="M14 4H5v16h9M10 12h10M16.5 8l4 4-4 4" />;
export const SpotlightIcon = () => (
  <Icon d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5">
    <circle cx="12" cy="12" r="4.5" />
  </Icon>
);
export const BlankIcon = () => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect className="icon__solid" x="3" y="5" width="18" height="13" rx="1.5" />
    <path d="M8.5 21.5h7" />
  </svg>
);
export const WhiteIcon = () => (
  <Icon d="M8.5 21.5h7">
    <rect x="3" y="5" width="18" height="13" rx="1.5" />
  </Icon>
);
export const MoonIcon = () => <Icon d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />;
export const SunIcon = () => (
  <Icon d="M12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7">
    <circle cx="12" cy="12" r="3.8" />
  </Icon>
);
export const TimerIcon = () => (
  <Icon d="M9.5 2.5h5M12 9v4.5l2.8 2M12 5.5V4">
    <circle cx="12" cy="13.5" r="8" />
  </Icon>
);
export const MoreIcon = () => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="4.5" />
  </svg>
);
export const HandOutIcon = () => (
  <Icon d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2M14 20h2M18.5 18.5H20V20" />
);
export const NotesIcon = () => <Icon d="M5 3.5h14v17H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4" />;
export const EditIcon = () => <Icon d="M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10" />;
export const SheetIcon = () => <Icon d="M6 3h8l4.5 4.5V21H6zM14 3v4.5h4.5M9 13h6.5M9 17h4" />;
export const FileIcon = () => (
  <Icon d="M3 6.5h6.5l2 2.5H21v11H3zM12 17v-5M9.5 14.3 12 12l2.5 2.3" />
);
