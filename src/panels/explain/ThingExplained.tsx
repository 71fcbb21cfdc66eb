import { run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { focusOn, type Focus } from '#store/stage.ts';
import type { Story } from '#model/story.ts';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { clockText } from '../run/clock-text.ts';
import { Containers } from './Containers.tsx';
import { Course } from './Course.tsx';
import { Facts } from './Facts.tsx';
import { Heading, Part } from './Heading.tsx';
import { Members } from './Members.tsx';
import { PageLink } from './PageLink.tsx';
import { Room } from './Room.tsx';
import { Sums } from './Sums.tsx';
import { ToneMark } from './ToneMark.tsx';
import { useAnswer } from './use-answer.ts';

/** A task, an instance or a deployment as it stands at the playhead: its story, and why. */
export function ThingExplained({ thing }: { thing: Focus }) {
  const atMs = useRun((state) => state.atMs);
  const { value, hasCome } = useAnswer(`story ${atMs}`, () =>
    run.answer((runs) => runs.story(thing, run.timeline.atMs)),
  );
  if (value) return <Told story={value} atMs={atMs} />;
  return hasCome ? (
    <p className="text-muted">
      {names[thing.what]} {thing.number + 1} is not there at {clockText(atMs)}.
    </p>
  ) : (
    <p className="flex items-center gap-2 text-muted">
      <Spinner label="Looking it up" /> Looking it up…
    </p>
  );
}

const names: Readonly<Record<Focus['what'], string>> = {
  task: 'Task',
  host: 'Instance',
  deployment: 'Deployment',
  event: 'Event',
};

function Told({ story, atMs }: { story: Story; atMs: number }) {
  const { sort, title, now, tone, asks, ending, sums, room, containers, members } = story;
  return (
    <article>
      <Heading kicker={`${sort} · ${clockText(atMs)}`} title={title} />
      <p className="flex gap-2 text-pretty">
        <ToneMark tone={tone} />
        <span className="min-w-0">{now}</span>
      </p>
      {ending && <Ending ending={ending} />}
      {asks.length > 0 && (
        <p className="flex flex-wrap gap-1.5 pt-3">
          {asks.map(({ question, event }) => (
            <Button key={event} size="sm" onClick={() => focusOn({ what: 'event', number: event })}>
              {question}
            </Button>
          ))}
        </p>
      )}
      {room && <Room lines={room} />}
      {sums && <Sums sums={sums} />}
      <Facts facts={story.facts} />
      <Course steps={story.course} atMs={atMs} />
      {containers && containers.length > 0 && <Containers lines={containers} />}
      {members && <Members members={members} />}
      <Events story={story} />
      <PageLink href={story.docs} />
    </article>
  );
}

function Ending({ ending: { code, reason, meaning } }: { ending: NonNullable<Story['ending']> }) {
  return (
    <div className="mt-3 rounded-card border border-line bg-inset px-3 py-2">
      <p className="font-mono text-mono break-words">{code}</p>
      {reason !== '' && <p className="text-sm break-words">“{reason}”</p>}
      <p className="pt-1 text-sm text-pretty text-muted">{meaning}</p>
    </div>
  );
}

function Events({ story: { events } }: { story: Story }) {
  if (events.length === 0) return null;
  return (
    <Part title="Latest events">
      <ol className="space-y-0.5">
        {events.map(({ number, atMs, words }) => (
          <li key={number}>
            <button
              type="button"
              onClick={() => focusOn({ what: 'event', number })}
              className="-mx-1.5 flex w-[calc(100%+0.75rem)] gap-2 rounded-control px-1.5 py-0.5 text-left text-sm hover:bg-hover"
            >
              <span className="shrink-0 font-mono text-mono text-muted">{clockText(atMs)}</span>
              <span className="min-w-0 pt-0.5">{words}</span>
            </button>
          </li>
        ))}
      </ol>
    </Part>
  );
}
