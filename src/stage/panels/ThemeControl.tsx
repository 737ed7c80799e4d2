/** The choice of theme; it is applied to the whole page. */
import { useEffect } from "react";
import type { ReactNode } from "react";
import { applyTheme, Choice, ThemeIcon, THEMES } from "../../ui/index.ts";
import type { LabState } from "../../store/index.ts";
import { useLab, useLabState } from "../lab-context.tsx";
import { STRINGS } from "../strings.ts";
import "./theme-control.css";

const words = STRINGS.transport;
const OPTIONS = THEMES.map((value) => ({ value, text: words.themes[value] }));
const themeOf = (state: LabState) => state.params.view.theme;

export function ThemeControl(): ReactNode {
  const { dispatch } = useLab();
  const theme = useLabState(themeOf);
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  return (
    <span className="theme-control">
      <ThemeIcon />
      <Choice
        aria-label={words.theme}
        title={words.theme}
        value={theme}
        options={OPTIONS}
        onChoose={(value) => dispatch({ type: "setView", values: { theme: value } })}
      />
    </span>
  );
}
