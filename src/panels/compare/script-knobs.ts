import type { Intervention, RunSpec } from '#model/run.ts';
import { clockText } from '../run/clock-text.ts';
import type { Knob, KnownWords, Variant } from './knobs.ts';
import { interventionText } from './spec-words.ts';

const laterMs = [30_000, 120_000];

/** What may be otherwise about each thing that is done to a run: that it is done, when, and how. */
export function scriptKnobs({ interventions }: RunSpec, words: KnownWords): Knob[] {
  return interventions.map((each, i) => ({
    label: interventionText(each),
    now: `at ${clockText(each.atMs)}`,
    variants: [
      ...argumentVariants(each, i, words),
      ...laterMs.map((ms): Variant => {
        const atMs = each.atMs + ms;
        return {
          label: `${ms / 1000} s later, at ${clockText(atMs)}`,
          change: replaced(i, { ...each, atMs }),
        };
      }),
      { label: 'Leave it out', change: replaced(i) },
    ],
  }));
}

function argumentVariants(each: Intervention, i: number, words: KnownWords): Variant[] {
  return Object.keys(each)
    .filter((name) => name !== 'atMs' && name !== 'do')
    .flatMap((name) =>
      words(each.do, name)
        .filter((word) => word !== each[name])
        .map((word) => ({ label: `${name}: ${word}`, change: replaced(i, { ...each, [name]: word }) })),
    );
}

const replaced =
  (i: number, by?: Intervention) =>
  (spec: RunSpec): RunSpec => {
    const others = spec.interventions.filter((_, place) => place !== i);
    const next = by ? [...others, by] : others;
    return { ...spec, interventions: next.toSorted((a, b) => a.atMs - b.atMs) };
  };
