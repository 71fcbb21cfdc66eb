import { Clapperboard } from 'lucide-react';
import { Suspense } from 'react';
import { closeDesign } from '#store/library.ts';
import { setPreferences, usePreferences } from '#store/preferences.ts';
import { clearScript, run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { setView } from '#store/view.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ResizeHandle } from '#ui/ResizeHandle.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { Announcement } from './Announcement.tsx';
import { HaltStrip } from './HaltStrip.tsx';
import { LogSide } from './LogSide.tsx';
import { AskedIntervention } from './InterveneMenu.tsx';
import { PlayedStrip } from './PlayedStrip.tsx';
import { ProofStrip } from './ProofStrip.tsx';
import { RunBar } from './RunBar.tsx';
import { RunStateWords } from './RunStateWords.tsx';
import { runTabs } from './run-tabs.ts';

/** The rehearsal of the design: its bar, the tabs that look at it, and what happened and why. */
export function RunPanel() {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <RunBar />
      <Announcement />
      <Body />
      <AskedIntervention />
    </div>
  );
}

function Body() {
  const phase = useRun((state) => state.phase);
  const failure = useRun((state) => state.failure);
  const isKnown = useRun(({ about }) => about !== undefined);
  const hasScript = useRun(({ interventions }) => interventions.length > 0);
  const isEmpty = useRun(({ about }) => about?.workloads.length === 0);
  if (phase === 'failed') {
    return (
      <EmptyState
        title="This rehearsal cannot go on"
        actions={
          <>
            <Button onClick={() => run.reset()}>Rehearse again</Button>
            {hasScript && <Button onClick={() => void clearScript()}>Rehearse without the script</Button>}
          </>
        }
      >
        {failure}
      </EmptyState>
    );
  }
  if (!isKnown) {
    return (
      <p className="flex items-center gap-2 px-4 py-3 text-muted">
        <Spinner label="The rehearsal is being prepared" /> Preparing the rehearsal…
      </p>
    );
  }
  if (isEmpty) return <NothingToRehearse />;
  return (
    <>
      <HaltStrip />
      <PlayedStrip />
      <ProofStrip />
      <Run />
    </>
  );
}

function NothingToRehearse() {
  const note = useRun(({ about }) => about?.notes[0]?.says);
  return (
    <EmptyState
      icon={<Clapperboard size={18} />}
      title={note === undefined ? 'Draw a service to rehearse it' : 'Nothing can be rehearsed yet'}
      actions={
        <>
          <Button onClick={() => setView({ mode: 'design' })}>Back to the design</Button>
          <Button onClick={() => void closeDesign()}>Watch a ready-made rehearsal</Button>
        </>
      }
    >
      {note} What runs a task definition takes part: a service with its capacity, or a standalone task.
    </EmptyState>
  );
}

/** Tabs beside the log; on a narrow screen one above the other. */
function Run() {
  const logWidthPx = usePreferences((preferences) => preferences.runLogWidthPx);
  return (
    <div className="@container min-h-0 flex-1">
      <div className="flex h-full min-h-0 flex-col overflow-y-auto @2xl:flex-row @2xl:overflow-hidden">
        <RunTabs />
        <div className="hidden @2xl:flex">
          <ResizeHandle
            label="Resize the event log"
            orientation="vertical"
            panel="after"
            sizePx={logWidthPx}
            minPx={220}
            maxPx={560}
            onResize={(runLogWidthPx) => setPreferences({ runLogWidthPx })}
            onReset={() => setPreferences({ runLogWidthPx: 320 })}
          />
        </div>
        <div
          className="h-56 w-full min-w-0 shrink-0 border-line @2xl:h-auto @2xl:w-(--log-width) @2xl:max-w-2/5 @2xl:border-l"
          style={{ '--log-width': `${logWidthPx}px` } as React.CSSProperties}
        >
          <LogSide />
        </div>
      </div>
    </div>
  );
}

function RunTabs() {
  const chosen = usePreferences((preferences) => preferences.runTab);
  const [first] = runTabs;
  return (
    <Tabs
      aria-label="Views of the rehearsal"
      value={runTabs.some(({ id }) => id === chosen) ? chosen : first!.id}
      onChange={(runTab) => setPreferences({ runTab })}
      className="min-h-40 min-w-0 flex-1 @2xl:min-h-0"
      trailing={<RunStateWords />}
      items={runTabs.map(({ id, label, Panel }) => ({
        value: id,
        label,
        content: (
          <Suspense fallback={<Loading />}>
            <Panel />
          </Suspense>
        ),
      }))}
    />
  );
}

function Loading() {
  return (
    <p className="flex items-center gap-2 px-4 py-3 text-muted">
      <Spinner label="This view is being fetched" /> One moment…
    </p>
  );
}
