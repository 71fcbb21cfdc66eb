import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import type { WorkloadOutcome } from '#store/compare.ts';
import { deltaOf, measures, type Delta, type Measure } from './deltas.ts';

interface DeltaCardsProps {
  outcome: WorkloadOutcome;
  /** What it is compared with; absent for the one that the others are compared with. */
  base: WorkloadOutcome | undefined;
  title: string;
}

/** What a run is judged by, and what is better or worse about it: in words, not by colour. */
export function DeltaCards({ outcome, base, title }: DeltaCardsProps) {
  return (
    <dl aria-label={`How ${title} went`} className="grid grid-cols-2 gap-1.5 @xs:grid-cols-3">
      {measures.map((measure) => (
        <Card key={measure.id} measure={measure} outcome={outcome} base={base} />
      ))}
    </dl>
  );
}

interface CardProps {
  measure: Measure;
  outcome: WorkloadOutcome;
  base: WorkloadOutcome | undefined;
}

function Card({ measure, outcome, base }: CardProps) {
  const value = measure.of(outcome);
  return (
    <div title={measure.says} className="min-w-0 rounded-control border border-line bg-inset px-2 py-1.5">
      <dt className="truncate text-sm text-muted">{measure.label}</dt>
      <dd className="truncate font-semibold tabular-nums">
        {value === undefined ? (measure.none ?? '–') : measure.text(value)}
      </dd>
      {base && (
        <dd>
          <Verdict delta={deltaOf(measure, base, outcome)} />
        </dd>
      )}
    </div>
  );
}

const arrows = { up: ArrowUp, down: ArrowDown, none: Equal };
const tones = { better: 'text-ok', worse: 'text-error', same: 'text-muted' };

function Verdict({ delta: { verdict, direction, words } }: { delta: Delta }) {
  const Arrow = arrows[direction];
  return (
    <span className={`flex items-start gap-1 text-sm ${tones[verdict]}`}>
      <Arrow size={12} aria-hidden className="mt-0.5 shrink-0" />
      <span>
        {words}
        {verdict !== 'same' && `, ${verdict}`}
      </span>
    </span>
  );
}
