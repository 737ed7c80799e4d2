/** The head of every page: the product, the way to the other pages, and the page's own tools. */
import type { ReactNode } from "react";
import { IconButton, MenuIcon } from "../ui/index.ts";
import "./page-header.css";
import { DEFAULTS, formatQuery } from "../params/index.ts";
import type { LabState } from "../store/index.ts";
import { useLabState } from "./lab-context.tsx";
import { PAGE_STRINGS as words } from "./strings/pages.ts";

const PAGES = [
  { id: "learn", href: "./index.html", name: words.learn },
  { id: "explore", href: "./explore.html", name: words.explore },
  { id: "classroom", href: "./classroom.html", name: words.classroom },
] as const;

interface PageHeaderProps {
  readonly current: (typeof PAGES)[number]["id"];
  /** The product's name is the page's heading; else the page has one of its own. */
  readonly isHeading: boolean;
  /** More for the menu that holds the pages where they have no room of their own. */
  readonly menu?: ReactNode;
  readonly children: ReactNode;
}

const MENU = "page-menu";

/** The theme goes along to the next page; nothing else is this page's to say there. */
function themeLink({ params }: LabState): string {
  const { theme } = params.view;
  return formatQuery({ ...DEFAULTS, view: { ...DEFAULTS.view, theme } });
}

export function PageHeader({ current, isHeading, menu, children }: PageHeaderProps) {
  const link = useLabState(themeLink);
  const Name = isHeading ? "h1" : "p";
  return (
    <header className="page-header">
      <Name className="page-header__name">{words.product}</Name>
      {isHeading && <p className="page-header__tagline">{words.tagline}</p>}
      <div className="page-header__menu" id={MENU} popover="auto">
        <nav className="page-header__nav" aria-label={words.pages}>
          {PAGES.map(({ id, href, name }) => (
            <a
              key={id}
              className="page-header__item"
              href={`${href}${link}`}
              aria-current={id === current ? "page" : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        {menu}
      </div>
      <div className="page-header__tools">{children}</div>
      <IconButton kind="bare" className="page-header__open" label={words.menu} popoverTarget={MENU}>
        <MenuIcon />
      </IconButton>
    </header>
  );
}
