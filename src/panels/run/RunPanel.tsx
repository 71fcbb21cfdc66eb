import { Clapperboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { run } from '#store/run.ts';
import { eventAt, useRun } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { DeploymentList } from './DeploymentList.tsx';
import { EventDetails } from './EventDetails.tsx';
import { EventLog } from './EventLog.tsx';
import { RunControls } from './RunControls.tsx';
import { ServiceTable } from './ServiceTable.tsx';

/** The rehearsal of the design: its clock, what every service has, how deployments go, and what happened and why. */
export function RunPanel({ onClose }: { onClose: () => void }) {
  useEffect(() => {
    run.open();
    return () => run.close();
  }, []);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <RunControls onClose={onClose} />
      <Announcement />
      <Body />
    </div>
  );
}

function Body() {
  const phase = useRun((state) => state.phase);
  const failure = useRun((state) => state.failure);
  const isEmpty = useRun(({ about }) => about?.workloads.length === 0);
  if (phase === 'failed') {
    return (
      <EmptyState
        title="This rehearsal cannot go on"
        actions={<Button onClick={() => run.reset()}>Rehearse again</Button>}
      >
        {failure}
      </EmptyState>
    );
  }
  if (phase === 'none' || phase === 'loading') {
    return (
      <p className="flex items-center gap-2 px-4 py-3 text-muted">
        <Spinner label="The rehearsal is being prepared" /> Preparing the rehearsal…
      </p>
    );
  }
  if (isEmpty) {
    return (
      <EmptyState icon={<Clapperboard size={18} />} title="Draw a service to rehearse it">
        What runs a task definition takes part: a service with its capacity, or a standalone task.
      </EmptyState>
    );
  }
  return <Run />;
}

function Run() {
  const [selected, setSelected] = useState<number>();
  const eventCount = useRun((state) => state.eventCount);
  const shown = selected !== undefined && selected < eventCount ? selected : undefined;
  return (
    <div className="@container min-h-0 flex-1">
      <div className="flex h-full min-h-0 flex-col overflow-y-auto @2xl:flex-row @2xl:overflow-hidden">
        <div className="shrink-0 border-line @2xl:w-[54%] @2xl:min-w-0 @2xl:overflow-auto @2xl:border-r">
          <ServiceTable />
          <DeploymentList />
          <Notes />
        </div>
        <div className="flex min-h-56 min-w-0 flex-1 flex-col @2xl:min-h-0">
          <EventLog selected={shown} onSelect={setSelected} />
          {shown !== undefined && <EventDetails key={shown} number={shown} />}
        </div>
      </div>
    </div>
  );
}

/** What is drawn and takes no part. */
function Notes() {
  const notes = useRun(({ about }) => about?.notes);
  if (!notes || notes.length === 0) return null;
  return (
    <ul aria-label="Not rehearsed" className="px-4 pb-3 text-sm text-muted">
      {notes.map(({ node, says }) => (
        <li key={`${node} ${says}`}>{says}</li>
      ))}
    </ul>
  );
}

/** Says notable events to those who do not see them. */
function Announcement() {
  const words = useRun((state) =>
    state.notableEvent === undefined ? undefined : eventAt(state, state.notableEvent)?.words,
  );
  return (
    <p role="status" aria-label="Latest notable event" className="sr-only">
      {words}
    </p>
  );
}
