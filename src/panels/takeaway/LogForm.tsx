import { useState } from 'react';
import { run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { Field } from '#ui/Field.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { downloadBlob } from '../export/download.ts';
import { clockText } from '../run/clock-text.ts';
import { eventsUpTo } from './all-events.ts';
import { eventsCsv, eventsJson } from './event-file.ts';
import { runFileName } from './look.ts';
import { MakingFoot } from './MakingFoot.tsx';
import { useMaking } from './use-making.ts';

const formats = {
  csv: { label: 'CSV', mediaType: 'text/csv', write: eventsCsv },
  json: { label: 'JSON', mediaType: 'application/json', write: eventsJson },
} as const;
type Format = keyof typeof formats;

/** The event log as a file, up to the playhead. */
export function LogForm() {
  const state = useMaking();
  const [format, setFormat] = useState<Format>('csv');
  const atMs = useRun((each) => each.atMs);
  const count = useRun((each) => each.eventCount);
  const save = (): void =>
    state.start(async (told, signal) => {
      const { mediaType, write } = formats[format];
      const events = await eventsUpTo(Math.floor(run.timeline.atMs), told, signal);
      const name = runFileName('events', format);
      downloadBlob(name, new Blob([write(events)], { type: mediaType }));
      return `Saved ${events.length.toLocaleString('en')} events as ${name}.`;
    });
  return (
    <>
      <p className="pb-3 text-muted">
        {count.toLocaleString('en')} events up to the playhead at {clockText(atMs)}: time, level, reason,
        words, AWS's page, and the numbers of the tasks, instances and deployments they are about.
      </p>
      <Field label="Format" group>
        <Segmented
          value={format}
          onChange={setFormat}
          options={Object.entries(formats).map(([value, { label }]) => ({ value: value as Format, label }))}
        />
      </Field>
      <MakingFoot
        state={state}
        label="Save the event log"
        unit="events"
        refusal={count === 0 ? 'Nothing has happened yet: play first.' : undefined}
        onStart={save}
      />
    </>
  );
}
