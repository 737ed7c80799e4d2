/** The stage: the region that holds the animated picture, in any shell. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { geometryOf, isWaitingForPhoto, wantedOf, type LabState } from "../store/index.ts";
import { format } from "../ui/index.ts";
import { ComputingLine } from "./ComputingLine.tsx";
import { computeWhenWanted } from "./compute/compute-when-wanted.ts";
import { useLab, useLabState } from "./lab-context.tsx";
import { startClock } from "./picture/clock.ts";
import type { AskedStage } from "../scene/index.ts";
import { direct, type Director, type Layouts } from "./picture/director.ts";
import "./picture/picture.css";
import "./picture/marks.css";
import "./picture/words.css";
import { PinnedCell } from "./inspect/PinnedCell.tsx";
import { STAGE_STRINGS } from "./strings/stage.ts";

/** The picture is of an earlier layer: its own is still being computed. */
const isBehindOf = (state: LabState): boolean => wantedOf(state) !== null;

const canDraw = (): boolean => document.createElement("canvas").getContext("2d") !== null;

interface StageInProps {
  /** How the picture is laid out. */
  readonly layouts: Layouts;
  /** One picture that nothing moves, computes or points at. */
  readonly isStill?: boolean;
  /** The picture is laid out in a stage so many times smaller, and shown so many times larger. */
  readonly scale?: number;
  /**
   * The value of this stage at the present place is asked for: neither it nor what is made of it is there, and no cell
   * can be looked at. A shell that will ask says null first, so that what hides a value has been fetched by then.
   */
  readonly ask?: AskedStage | null;
  /** Which intermediate channel's depthwise value is asked for; without, of the channel at work, else the first shown. */
  readonly askChannel?: number | null;
  /** No cell can be looked at. */
  readonly isHeld?: boolean;
}

export function StageIn(props: StageInProps) {
  const { layouts, isStill = false, scale = 1, ask, askChannel = null } = props;
  const isHeld = props.isHeld === true || Boolean(ask);
  const lab = useLab();
  const stage = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const pad = useRef<HTMLDivElement>(null);
  const pinned = useRef<HTMLDivElement>(null);
  const director = useRef<Director>(null);
  const geometry = useLabState(geometryOf);
  const waiting = useLabState(isWaitingForPhoto);
  const isBehind = useLabState(isBehindOf);
  const [isDrawn] = useState(canDraw);

  // Before the first paint: a tall layout's height pushes down what stands below it.
  useLayoutEffect(() => {
    if (!stage.current || !host.current || !pad.current || !pinned.current) return;
    const nodes = { stage: stage.current, host: host.current };
    const made = direct({ ...nodes, pad: pad.current, pinned: pinned.current }, lab, layouts);
    director.current = made;
    return made.stop;
  }, [lab, layouts]);
  useLayoutEffect(
    () => director.current?.show({ scale, ask, askChannel, isHeld }),
    [lab, layouts, scale, ask, askChannel, isHeld],
  );

  useEffect(() => (isStill ? undefined : startClock(lab)), [lab, isStill]);
  useEffect(() => (isStill ? undefined : computeWhenWanted(lab)), [lab, isStill]);

  return (
    <section className="stage" aria-label={STAGE_STRINGS.region} ref={stage}>
      <p className="visually-hidden">
        {format(STAGE_STRINGS.summary, {
          height: geometry.inHeight,
          width: geometry.inWidth,
          channels: geometry.inChannels,
          outHeight: geometry.outHeight,
          outWidth: geometry.outWidth,
          filters: geometry.outChannels,
          kernel: geometry.kernelSize,
        })}
      </p>
      <div
        className="stage__pad"
        role="application"
        aria-label={STAGE_STRINGS.cells}
        aria-roledescription={STAGE_STRINGS.cellsRole}
        tabIndex={0}
        hidden={isHeld}
        ref={pad}
      />
      <div className="picture" aria-hidden="true" data-behind={isBehind} ref={host} />
      <PinnedCell ref={pinned} isHeld={isHeld} />
      {!isDrawn && <p className="stage__waiting">{STAGE_STRINGS.notDrawn}</p>}
      {waiting && <p className="stage__waiting">{STAGE_STRINGS.waiting}</p>}
      <ComputingLine />
    </section>
  );
}
