/** The curves with their names, the line they approach, where separable costs more, and "you are here". */
import { memo } from "react";
import type { ReactNode } from "react";
import { format, formatCount, formatPercent, NO_BREAK } from "../../../ui/index.ts";
import { RATIO_STRINGS as words } from "../../strings/ratio.ts";
import {
  curveOf,
  FILTER_TICKS,
  filtersAt,
  floorOf,
  floorWordsTop,
  MOST_FILTERS,
  PLOT_HEIGHT,
  PLOT_WIDTH,
  ratioAt,
  shownKernels,
  spreadOut,
  ticksOf,
  xOf,
  yOf,
} from "./curve.ts";
import "./plot.css";
import { useDrag } from "./use-drag.ts";

/** Line heights in the drawing's units: px at the usual size of letters. */
const LABEL = 17;
const FLOOR_WORDS = 18;
/** Above it the words of the mark stand below the mark. */
const MARK_WORDS = 40;
const DRAWING = `0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`;

const percent = (share: number): string => `${100 * share}%`;
/** Down, the plot grows with the letters, so that what stands in it keeps apart. */
const down = (units: number): string => `${units / 16}rem`;
const whole = (ratio: number): string => `${formatCount(100 * ratio)}${NO_BREAK}%`;

interface PlotProps {
  readonly filters: number;
  readonly kernel: number;
  readonly multiplier: number;
  /** From the engine. */
  readonly ratio: number;
  /** Null where the number of filters is locked. */
  readonly onDrag: ((filters: number) => void) | null;
  readonly onRest: () => void;
  /** So that arrow keys go on where the mouse ended. */
  readonly onPress: () => void;
}

export function Plot(props: PlotProps): ReactNode {
  const { filters, kernel, multiplier, ratio, onDrag, onRest, onPress } = props;
  const mark = { x: xOf(filters), y: yOf(ratio, multiplier) };
  const isHigh = mark.y < MARK_WORDS;
  const floor = formatPercent(floorOf(kernel, multiplier));

  const handlers = useDrag((x) => onDrag?.(filtersAt(x)), onRest);

  return (
    <div
      className="ratio__plot"
      role="img"
      aria-label={format(words.picture, {
        ...{ kernels: shownKernels(kernel).join(", "), kernel, floor },
        first: formatPercent(ratioAt(1, kernel, multiplier)),
      })}
      data-draggable={onDrag !== null}
      style={{ height: down(PLOT_HEIGHT) }}
      onMouseDown={(event) => {
        // The browser would take the focus away again.
        event.preventDefault();
        onPress();
      }}
      {...handlers}
    >
      <Curves kernel={kernel} multiplier={multiplier} />
      <i className="ratio__drop" style={{ left: percent(mark.x), top: down(mark.y) }} />
      <p
        className="ratio__floor"
        data-side={isHigh && mark.x > 0.6 ? "left" : "right"}
        style={{ top: down(floorWordsTop(kernel, multiplier, FLOOR_WORDS)) }}
      >
        {format(words.floor, { floor })}
        <span className="ratio__wide">{format(words.floorOf, { kernel, d: multiplier })}</span>
      </p>
      <i
        className="ratio__mark"
        data-ratio-mark=""
        style={{ left: percent(mark.x), top: down(mark.y) }}
      />
      <p
        className="ratio__here mono"
        data-below={isHigh}
        style={{
          ...{ left: percent(mark.x), top: down(mark.y) },
          translate: `${-100 * mark.x}% ${isHigh ? "12px" : "calc(-100% - 12px)"}`,
        }}
      >
        <span className="ratio__wide">{words.youAreHere}</span>
        {format(words.here, { filters, ratio: formatPercent(ratio) })}
      </p>
    </div>
  );
}

interface CurvesProps {
  readonly kernel: number;
  readonly multiplier: number;
}

/** All that stays while the mark is dragged. */
const Curves = memo(function Curves({ kernel, multiplier }: CurvesProps): ReactNode {
  const kernels = shownKernels(kernel);
  const equal = yOf(1, multiplier);
  const floor = yOf(floorOf(kernel, multiplier), multiplier);
  const ends = kernels.map((each) => yOf(ratioAt(MOST_FILTERS, each, multiplier), multiplier));
  const names = spreadOut(ends, LABEL, PLOT_HEIGHT);

  return (
    <>
      <svg viewBox={DRAWING} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="ratio__more" width={PLOT_WIDTH} height={equal} />
        {ticksOf(multiplier).map((tick) => (
          <path
            key={tick}
            className={tick === 1 ? "ratio__equal" : "ratio__grid"}
            d={`M0,${yOf(tick, multiplier)}H${PLOT_WIDTH}`}
          />
        ))}
        <path className="ratio__asymptote" d={`M0,${floor}H${PLOT_WIDTH}`} />
        {kernels.map((each) => (
          <path
            key={each}
            className={each === kernel ? "ratio__curve ratio__curve--own" : "ratio__curve"}
            data-kernel={each}
            d={curveOf(each, multiplier)}
          />
        ))}
      </svg>
      <p className="ratio__more-words" style={{ height: down(equal) }}>
        {words.more}
      </p>
      {ticksOf(multiplier).map((tick) => (
        <span
          key={tick}
          className="ratio__tick mono"
          data-equal={tick === 1}
          style={{ top: down(yOf(tick, multiplier)) }}
        >
          {whole(tick)}
        </span>
      ))}
      {kernels.map((each, index) => (
        <span
          key={each}
          className="ratio__name"
          data-own={each === kernel}
          style={{ top: down(names[index] ?? 0) }}
        >
          {format(words.curve, { kernel: each })}
        </span>
      ))}
      {FILTER_TICKS.map((tick) => (
        <span key={tick} className="ratio__filters mono" style={{ left: percent(xOf(tick)) }}>
          {formatCount(tick)}
        </span>
      ))}
    </>
  );
});
