/** Icons of the widget alone, drawn like those of the design system. */
import type { ReactNode } from "react";

function Icon({ d }: { readonly d: string }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}

export const OutIcon = () => <Icon d="M8 5h11v11M18.5 5.5 5 19" />;
export const SlidersIcon = () => (
  <Icon d="M4 7h9M17.5 7H20M4 17h2.5M11 17h9M15.2 4.8v4.4M8.7 14.8v4.4" />
);
export const SumIcon = () => <Icon d="M17.5 8V5h-11l6.5 7-6.5 7h11v-3" />;
export const FullIcon = () => <Icon d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />;
export const CountIcon = () => <Icon d="M5 20V10M12 20V4M19 20v-6" />;
