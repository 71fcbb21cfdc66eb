import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import type { WorkloadOutcome } from '#store/compare.ts';
import { deltaOf, measures, type Delta, type Measure } from './deltas.ts';

interface DeltaCardsProps {
  outcome: WorkloadOutcome;
  /** What it is compared with; absent for the one that the others are compared with. */
  base: WorkloadOutcome | undefined;
  /** No other run stands beside it. */
  isAlone: boolean;
  title: string;
}

/** What a run is judged by, and what is better or worse about it: in words, not by colour. */
export function DeltaCards({ outcome, base, isAlone, title }: DeltaCardsProps) {
  return (
    <dl
      aria-label={`How ${title} went`}
      className="grid @[15rem]:grid-cols-2 @[15rem]:gap-1.5 @[25rem]:grid-cols-3"
    >
      {measures.map((measure) => (
        <Card key={measure.id} measure={measure} outcome={outcome} base={base} isAlone={isAlone} />
      ))}
    </dl>
  );
}

interface CardProps {
  measure: Measure;
  outcome: WorkloadOutcome;
  base: WorkloadOutcome | undefined;
  isAlone: boolean;
}

// In a narrow column a card is a line of a list. Beside others the first run's cards leave room for a verdict, so that
// what is the same measure stands on the same height.
const lineLook =
  'flex flex-wrap content-start items-baseline justify-between gap-x-2 border-b border-line py-1';
const cardLook =
  '@[15rem]:block @[15rem]:rounded-control @[15rem]:border @[15rem]:bg-inset @[15rem]:px-2 @[15rem]:py-1.5';

function Card({ measure, outcome, base, isAlone }: CardProps) {
  const value = measure.of(outcome);
  return (
    <div
      title={measure.says}
      className={`min-w-0 ${lineLook} ${cardLook} ${isAlone ? '' : 'min-h-12 @[15rem]:min-h-18'}`}
    >
      <dt className="truncate text-sm text-muted">{measure.label}</dt>
      <dd className="truncate font-semibold tabular-nums">
        {value === undefined ? (measure.none ?? '–') : measure.text(value)}
      </dd>
      {base && (
        <dd className="basis-full">
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
    <span className={`flex items-start justify-end gap-1 text-sm @[15rem]:justify-start ${tones[verdict]}`}>
      <Arrow size={12} aria-hidden className="mt-0.5 shrink-0" />
      <span>
        {words}
        {verdict !== 'same' && `, ${verdict}`}
      </span>
    </span>
  );
}
