import { useEffect } from 'react';
import { run } from '#store/run.ts';
import { eventAt, useRun, type SimEvent } from '#store/run-store.ts';
import { focusOn } from '#store/stage.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { clockText } from '../run/clock-text.ts';
import { meaningOf } from '../run/kind-meanings.ts';
import { Decision } from './Decision.tsx';
import { Heading } from './Heading.tsx';
import { PageLink } from './PageLink.tsx';
import { useAnswer } from './use-answer.ts';

/** One event: what happened, how it was decided where it was a decision, and what it is about. */
export function EventExplained({ number }: { number: number }) {
  const event = useRun((state) => eventAt(state, number));
  useEffect(() => {
    if (!event) run.wantEvents(number, number + 1);
  }, [number, event]);
  if (!event)
    return number < run.timeline.record.eventAt.length ? (
      <p className="flex items-center gap-2 text-muted">
        <Spinner label="Looking it up" /> Looking it up…
      </p>
    ) : (
      <p className="text-muted">That event is not part of this future of the run.</p>
    );
  return event.explained ? <Explained event={event} /> : <Told event={event} />;
}

function Explained({ event }: { event: SimEvent }) {
  const { value, hasCome } = useAnswer(`why ${event.number}`, () =>
    run.answer((runs) => runs.explain(event.number)),
  );
  if (hasCome && !value) return <Told event={event} />;
  return (
    <article>
      <Heading kicker={<When event={event} sort="Decision" />} title={value?.question ?? event.words} />
      {value ? (
        <Decision event={event.number} told={value} />
      ) : (
        <p className="flex items-center gap-2 text-muted">
          <Spinner label="Looking back at it" /> Looking back at it…
        </p>
      )}
      <Subjects event={event} />
      {value && <p className="pt-3 text-sm text-muted">{event.words}</p>}
      <PageLink href={event.docs} />
    </article>
  );
}

/** One event in words alone, without looking back at how it was decided. */
export function EventTold({ number }: { number: number }) {
  const event = useRun((state) => eventAt(state, number));
  return event ? <Told event={event} /> : null;
}

function Told({ event }: { event: SimEvent }) {
  return (
    <article>
      <Heading
        kicker={<When event={event} sort={event.level === 'problem' ? 'Problem' : 'Event'} />}
        title={event.words}
      />
      <p className="text-pretty text-muted">{meaningOf(event.reason)}</p>
      <Subjects event={event} />
      <p className="pt-3 text-sm text-muted">
        In scripts and lessons: <code className="font-mono text-mono">{event.reason}</code>
      </p>
      <PageLink href={event.docs} />
    </article>
  );
}

function When({ event: { atMs }, sort }: { event: SimEvent; sort: string }) {
  const isNow = useRun((state) => state.atMs === atMs);
  return (
    <>
      {sort} · {clockText(atMs)}
      {!isNow && (
        <Button size="sm" variant="ghost" onClick={() => run.seekTo(atMs)}>
          Go there
        </Button>
      )}
    </>
  );
}

/** The things of the run that it is about. */
function Subjects({ event: { task, host, deployment } }: { event: SimEvent }) {
  const things = [
    { what: 'task' as const, number: task, says: 'task' },
    { what: 'host' as const, number: host, says: 'instance' },
    { what: 'deployment' as const, number: deployment, says: 'deployment' },
  ].filter(({ number }) => number !== undefined && number >= 0);
  if (things.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-1.5 pt-3">
      {things.map(({ what, number, says }) => (
        <Chip key={what} onClick={() => focusOn({ what, number: number! })}>
          {says} {number! + 1}
        </Chip>
      ))}
    </p>
  );
}
