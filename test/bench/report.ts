/** Figures -> Markdown: the tables that the command prints and docs/performance.md holds. */
import { WAYS } from "./contender.ts";
import type { Way } from "./contender.ts";
import type { Figures, LayerFigures } from "./figures.ts";
import { count, digits, percent, spread, times } from "./numbers.ts";
import { column, tableOf } from "./table.ts";

const { left, right } = column;
const TITLES: Readonly<Record<Way, string>> = {
  standard: "Standard convolution",
  separable: "Depthwise, then pointwise",
};

const lower = (title: string) => title[0].toLowerCase() + title.slice(1);

const labelOf = ({ name, title }: LayerFigures) => `${name} · ${title}`;

/** Thousand million multiplications a second. */
const gmacsOf = ({ multiplications, engine }: LayerFigures[Way]) =>
  multiplications / engine.median / 1e6;

function comparison(shapes: Figures["shapes"], way: Way): string {
  const rows = shapes.flatMap((shape) => {
    const { multiplications, engine, peers } = shape[way];
    return peers.map(({ name, version, time, ratio, target, difference }) => [
      ...[labelOf(shape), count(multiplications), spread(engine), `${name} ${version}`],
      ...[spread(time), times(ratio)],
      ...(target === null ? ["–", "–"] : [`${target}×`, ratio >= target ? "yes" : "no"]),
      difference.toExponential(0),
    ]);
  });
  return tableOf(
    [
      ...[left("layer"), right("multiplications"), right("this engine, ms"), left("library")],
      ...[right("its ms"), right("ratio"), right("target"), left("reached")],
      right("largest difference"),
    ],
    rows,
  );
}

function ceiling(shapes: Figures["shapes"], most: number, limit: string): string {
  const rows = shapes.map((shape) => [
    labelOf(shape),
    ...WAYS.flatMap((way) => {
      const gmacs = gmacsOf(shape[way]);
      return [digits(gmacs), percent(gmacs / most)];
    }),
  ]);
  return tableOf(
    [
      left("layer"),
      ...[right("standard, GMAC/s"), right(`of the ${limit}`)],
      ...[right("separable, GMAC/s"), right(`of the ${limit}`)],
    ],
    rows,
  );
}

function savings(layers: readonly LayerFigures[]): string {
  const rows = layers.map((layer) => {
    const { fewer, faster, share } = layer.saving;
    return [
      labelOf(layer),
      ...[percent(1 / fewer), percent(1 / faster)],
      ...[times(fewer), times(faster), percent(share)],
    ];
  });
  return tableOf(
    [
      ...[left("layer"), right("multiplications left"), right("time left")],
      ...[right("fewer"), right("faster"), right("faster ÷ fewer")],
    ],
    rows,
  );
}

function growth({ layers }: Figures["growth"]): string {
  const rows = layers.map(({ title, multiplications, time }) => [
    title,
    count(multiplications),
    spread(time),
    digits(multiplications / time.median / 1e6),
  ]);
  return tableOf([left("layer"), right("multiplications"), right("ms"), right("GMAC/s")], rows);
}

/** Time that grows as the multiplications do has slope 1. */
function slopeSentence({ layers, slope }: Figures["growth"]): string {
  const [first, last] = [layers[0], layers[layers.length - 1]];
  const verdict = slope >= 0.95 && slope <= 1.05 ? "inside" : "outside";
  return (
    `From ${count(first.multiplications)} to ${count(last.multiplications)} multiplications the log-log slope of ` +
    `time over multiplications is ${digits(slope)}, ${verdict} 0.95 to 1.05.`
  );
}

/** The engine with SIMD, in the same tables. */
function simdReport({ peak, shapes, blocks }: Figures["simd"]): string[] {
  return [
    ...WAYS.flatMap((way) => [`### With SIMD: ${lower(TITLES[way])}`, comparison(shapes, way)]),
    "### With SIMD: multiplications become time",
    savings([...shapes, ...blocks]),
    "### With SIMD: speed beside the peak",
    `A loop that only multiplies and adds four values at once, in registers, reaches ${digits(peak)} GMAC/s here.`,
    ceiling(shapes, peak, "peak"),
  ];
}

/** The whole report, from headings of the third level on. */
export function reportOf(figures: Figures): string {
  const { machine, effort, shapes, blocks } = figures;
  return [
    `One run on ${machine.processor}, Node ${machine.node}. Medians of at least ${effort.measured.rounds} ` +
      `interleaved repeats, with the quartiles in brackets.`,
    ...WAYS.flatMap((way) => [`### ${TITLES[way]}`, comparison(shapes, way)]),
    "### Multiplications become time",
    savings([...shapes, ...blocks]),
    "### Speed beside the ceiling",
    `A loop that only multiplies and adds, in registers, reaches ${digits(figures.ceiling)} GMAC/s here.`,
    ceiling(shapes, figures.ceiling, "ceiling"),
    "### Growth",
    slopeSentence(figures.growth),
    growth(figures.growth),
    ...simdReport(figures.simd),
  ].join("\n\n");
}
