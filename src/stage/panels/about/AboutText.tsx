/** What the about box says; whether this browser has SIMD kernels is looked up. */
import { useEffect, useState, type ReactNode } from "react";
import { simdKernels } from "../../compute/kernels.ts";
import { ABOUT_STRINGS as words } from "../../strings/about.ts";

type Timed = keyof typeof words.timed;

export function AboutText(): ReactNode {
  const [timed, setTimed] = useState<Timed>("looking");
  useEffect(() => {
    void simdKernels().then((kernels) => setTimed(kernels ? "simd" : "none"));
  }, []);
  const rows = [
    ["shown", words.shown],
    ["timed", words.timed[timed]],
    ["kept", words.kept],
    ["licence", words.licence],
  ] as const;
  return (
    <dl className="about__rows">
      {rows.map(([name, text]) => (
        <div key={name} data-about={name} data-simd={name === "timed" ? timed : undefined}>
          <dt>{words.rows[name]}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
