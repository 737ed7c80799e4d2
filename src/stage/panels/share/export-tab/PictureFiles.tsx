/** The moment as a picture: its size, its colours, the file's kind. */
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import {
  Button,
  format,
  paletteNameOf,
  prefersDark,
  type PaletteName,
} from "../../../../ui/index.ts";
import {
  fileName,
  momentName,
  sheetInSize,
  sheetOnScreen,
  type Sheet,
} from "../../../export/index.ts";
import { useStageLayout } from "../../../in-focus.ts";
import { EXPORT_TAB_STRINGS as words } from "../../../strings/export.ts";
import { RadioGroup } from "../RadioGroup.tsx";
import { pngFile, svgFile, type FileToMake } from "./make-files.ts";
import { Preview } from "./Preview.tsx";
import type { SharedMoment } from "./use-moment.ts";

const SIZES = ["screen", "double", "slide"] as const;
type PictureSize = (typeof SIZES)[number];
const SLIDE = { width: 1920, height: 1080 };
const SCALES: Readonly<Record<PictureSize, number>> = { screen: 1, double: 2, slide: 1 };
const PALETTES = ["light", "dark", "projector"] as const satisfies PaletteName[];

interface PictureFilesProps {
  readonly moment: SharedMoment;
  readonly onSave: (file: FileToMake) => void;
}

export function PictureFiles({ moment, onSave }: PictureFilesProps): ReactNode {
  const { state, words: said } = moment;
  const layout = useStageLayout();
  const [size, setSize] = useState<PictureSize>("screen");
  const [theme, setTheme] = useState(() => paletteNameOf(state.params.view.theme, prefersDark()));

  const sheets = useMemo(() => {
    if (said === null) return null;
    const picture = { ...said, theme };
    const focus = layout?.channels[0]?.channel ?? 0;
    const slide = sheetInSize(SLIDE, focus)(state, picture);
    const screen = layout ? sheetOnScreen(layout)(state, picture) : slide;
    return screen && slide && { screen, double: screen, slide };
  }, [state, said, theme, layout]);
  if (sheets === null) return null;

  const scale = SCALES[size];
  const sheet = sheets[size];
  const name = (ending: string): string =>
    fileName(momentName(state), ending, ...(size === "screen" ? [] : [detailOf(size)]));

  return (
    <section className="export-picture" aria-label={words.picture}>
      <Preview sheet={sheet} />
      <div className="export-picture__choices">
        <RadioGroup
          legend={words.size}
          value={size}
          onChoose={setSize}
          options={SIZES.map((value) => ({
            value,
            text: words.sizes[value],
            note: pixelsOf(sheets[value], SCALES[value]),
          }))}
        />
        <RadioGroup
          isBar
          legend={words.colours}
          value={theme}
          onChoose={setTheme}
          options={PALETTES.map((value) => ({ value, text: words.palettes[value] }))}
        />
        <div className="export-picture__files">
          <Button kind="main" onClick={() => onSave(pngFile(sheet, scale, name("png")))}>
            {words.png}
          </Button>
          <Button onClick={() => onSave(svgFile(sheet, scale, name("svg")))}>{words.svg}</Button>
        </div>
        <p className="export__note">{words.svgNote}</p>
      </div>
    </section>
  );
}

const detailOf = (size: PictureSize): string =>
  size === "slide" ? `${SLIDE.width}x${SLIDE.height}` : "2x";

/** Counts without commas: sizes in pixels are written so everywhere. */
function pixelsOf({ width, height }: Sheet, scale: number): string {
  const px = (side: number): string => String(Math.round(side * scale));
  return format(words.pixels, { width: px(width), height: px(height) });
}
