import { useState } from 'react';
import { run } from '#store/run.ts';
import { eventAt, useRun, type PlacementExplanation } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { Code } from '#ui/Code.tsx';
import { ExternalLink } from '#ui/ExternalLink.tsx';
import { clockText } from './clock-text.ts';
import { PlacementTable } from './PlacementTable.tsx';

type Told = { readonly answer: unknown } | 'asked' | undefined;

/** One event in full: its words, AWS's page, and what was decided among, where it was a decision. */
export function EventDetails({ number }: { number: number }) {
  const event = useRun((state) => eventAt(state, number));
  const [told, setTold] = useState<Told>();
  if (!event) return null;
  const explain = async (): Promise<void> => {
    setTold('asked');
    setTold({ answer: await run.explain(number).catch(() => undefined) });
  };
  return (
    <section
      aria-label="Event"
      tabIndex={0}
      className="max-h-3/5 shrink-0 overflow-auto border-t border-line bg-inset px-4 py-2 -outline-offset-2"
    >
      <p className="max-w-[80ch]">{event.words}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-sm text-muted">
        <span className="tabular-nums">{clockText(event.atMs)}</span>
        <code className="font-mono">{event.reason}</code>
        <ExternalLink href={event.docs}>AWS's page</ExternalLink>
        {event.explained && (
          <Button
            size="sm"
            busy={told === 'asked' ? 'Looking back at it' : undefined}
            onClick={() => void explain()}
          >
            Explain
          </Button>
        )}
      </p>
      {typeof told === 'object' && <Explanation answer={told.answer} />}
    </section>
  );
}

function Explanation({ answer }: { answer: unknown }) {
  if (isPlacement(answer)) return <PlacementTable placement={answer} />;
  if (answer === undefined) return <p className="pt-2 text-muted">Nothing more is known about it.</p>;
  return (
    <Code aria-label="Explanation" text={JSON.stringify(answer, null, 2)} language="json" className="mt-2" />
  );
}

const isPlacement = (answer: unknown): answer is PlacementExplanation =>
  typeof answer === 'object' && answer !== null && 'candidates' in answer && 'steps' in answer;
