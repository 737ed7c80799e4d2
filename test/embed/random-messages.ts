/** Random messages: any JSON at all, and such that are nearly right. */
import fc from "fast-check";
import { EVENTS, TENSORS, TYPES, WHAT } from "../../src/embed/messages/requests.ts";
import { PARAM_NAMES } from "../../src/params/index.ts";
import { NAMESPACE } from "../../src/protocol/index.ts";

const json = fc.jsonValue({ maxDepth: 3 });
const mostly = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: json });
const params = fc.dictionary(
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...PARAM_NAMES) },
    { weight: 1, arbitrary: fc.constantFrom("api", "origin", "__proto__", "constructor") },
  ),
  fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constantFrom("same", "1", null), json),
  { maxKeys: 3 },
);
const time = fc.constantFrom("compare", "filters.f3", "end", "input.t999999999", "nowhere");
const fields: Readonly<Record<string, Record<string, fc.Arbitrary<unknown>>>> = {
  seek: { time: mostly(time) },
  step: { by: mostly(fc.integer()) },
  set: { params: mostly(params) },
  get: {
    what: mostly(fc.constantFrom(...WHAT)),
    tensor: mostly(fc.constantFrom(...TENSORS)),
    channel: mostly(fc.integer({ min: -1, max: 5 })),
  },
  subscribe: { events: mostly(fc.array(fc.constantFrom<unknown>(...EVENTS, "quiz", 5))) },
};
/** Nearly right: the names and words of the schema, and now and then anything at all instead. */
const nearly = mostly(fc.constantFrom(...TYPES)).chain((type) => {
  const own = typeof type === "string" && Object.hasOwn(fields, type) ? fields[type] : {};
  const id = fc.oneof({ weight: 9, arbitrary: fc.nat() }, json);
  const more = fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, fc.record({ more: json }));
  const v = fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>(1) }, json);
  return fc
    .tuple(
      fc.record({ ns: fc.constant(NAMESPACE), v, type: fc.constant(type), id }),
      fc.record(own ?? {}),
      more,
    )
    .map(([envelope, values, rest]): object => ({ ...envelope, ...values, ...rest }));
});

export const anyMessage = fc.oneof(json, nearly, nearly);
