import type { KnobGroup, Variant } from './knobs.ts';

/** A run like the one on stage but for one thing, in a few words and in a sentence. */
export interface Suggestion extends Variant {
  readonly says: string;
}

const suggestionsMax = 8;

/**
 * What one would try first: of each group of knobs one variant of each knob, the groups taking turns, so that several
 * services do not leave the script and chance without any.
 */
export function suggestionsOf(groups: readonly KnobGroup[]): Suggestion[] {
  const isShared = (label: string): boolean => label === 'Script' || label === 'Chance';
  const services = groups.filter(({ label }) => !isShared(label)).length;
  const queues = groups.map(({ label, knobs }) =>
    knobs.flatMap(({ label: knob, now, variants }) => {
      const [first] = variants;
      if (!first) return [];
      const isNamed = first.label.startsWith(knob);
      const short = isNamed ? first.label : `${knob} → ${first.label}`;
      const of = services > 1 && !isShared(label) ? `${label} · ` : '';
      return [{ ...first, label: `${of}${short}`, says: `It is ${now} in this run` }];
    }),
  );
  const taken: Suggestion[] = [];
  for (let turn = 0; taken.length < suggestionsMax && queues.some((queue) => queue.length > turn); turn++)
    taken.push(...queues.flatMap((queue) => queue.slice(turn, turn + 1)));
  return taken.slice(0, suggestionsMax);
}
