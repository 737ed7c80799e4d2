/** What a press on the timeline would lead to, beside the pointer. */
import { useEffect, useState, type CSSProperties, type ReactNode, type RefObject } from "react";
import { headAt, momentAt, type Moment, type Timeline } from "../../../timeline/index.ts";
import { format } from "../../../ui/index.ts";
import { STRINGS } from "../../strings.ts";
import "./scrub-preview.css";
import { secondsAtPlace } from "./track.ts";

const words = STRINGS.transport;

interface ScrubPreviewProps {
  readonly timeline: Timeline;
  /** The native slider, half a knob wider than the track at either end. */
  readonly range: RefObject<HTMLInputElement | null>;
}

interface Previewed {
  /** 0 … 1 along the track. */
  readonly place: number;
  readonly moment: Moment;
}

export function ScrubPreview({ timeline, range }: ScrubPreviewProps): ReactNode {
  const [previewed, setPreviewed] = useState<Previewed | null>(null);

  useEffect(() => {
    const slider = range.current;
    if (!slider) return;
    const onMove = (event: PointerEvent): void => {
      if (event.pointerType === "touch") return;
      const box = slider.getBoundingClientRect();
      const knob = Number.parseFloat(getComputedStyle(slider).getPropertyValue("--knob"));
      const share = (event.clientX - box.x - knob / 2) / (box.width - knob);
      const place = Math.max(0, Math.min(1, share));
      const moment = momentAt(timeline, headAt(timeline, secondsAtPlace(timeline, place)).step);
      setPreviewed({ place, moment });
    };
    const onLeave = (): void => setPreviewed(null);
    slider.addEventListener("pointermove", onMove);
    slider.addEventListener("pointerleave", onLeave);
    return () => {
      slider.removeEventListener("pointermove", onMove);
      slider.removeEventListener("pointerleave", onLeave);
    };
  }, [timeline, range]);

  if (previewed === null) return null;
  const { place, moment } = previewed;
  const style = { "--at": `${place * 100}%` } as CSSProperties;
  return (
    <p className="timeline__preview" style={style} aria-hidden="true">
      {previewText(moment, timeline.geometry.outChannels)}
    </p>
  );
}

/** "All filters: filter 41 of 128, row 3, column 3" */
function previewText(moment: Moment, filters: number): string {
  const name = words.segments[moment.segment];
  if (moment.segment === "input" || moment.segment === "compare") return name;
  const { filter, y, x } = moment.standard;
  const values = { name, filter: filter + 1, filters, row: y + 1, column: x + 1 };
  return format(moment.segment === "filters" ? words.previewFilter : words.previewPlace, values);
}
