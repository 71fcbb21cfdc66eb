import { FastForward, Ellipsis, Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import { notify } from '#store/notices.ts';
import { playOrPause, run, runScript } from '#store/run.ts';
import { runStore, useRun } from '#store/run-store.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Select } from '#ui/Select.tsx';
import { clockText } from './clock-text.ts';
import { InterveneMenu } from './InterveneMenu.tsx';

const speeds = [1, 10, 60, 600, 3600];

/** The clock of the rehearsal, and what one does to it. */
export function RunControls() {
  return (
    <div className="flex shrink-0 items-center gap-1.5 overflow-x-auto border-b border-line px-3 py-1.5">
      <Transport />
      <Clock />
      <Speed />
      <InterveneMenu />
      <State />
      <div className="ml-auto flex">
        <MoreMenu />
      </div>
    </div>
  );
}

function Transport() {
  const isPlaying = useRun((state) => state.isPlaying);
  const isReady = useRun(({ phase, about }) => phase === 'ready' && about!.workloads.length > 0);
  const notReady = isReady ? undefined : 'there is nothing to rehearse yet';
  const hasBegun = useRun(({ atMs, interventions }) => atMs > 0 || interventions.length > 0);
  return (
    <>
      <IconButton
        label={isPlaying ? 'Pause' : 'Play'}
        shortcut="Mod+Enter"
        variant="primary"
        disabled={notReady}
        icon={isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        onClick={playOrPause}
      />
      <IconButton
        label="Back to the event before"
        shortcut=","
        disabled={notReady}
        icon={<SkipBack size={16} aria-hidden />}
        onClick={() => run.step('previous')}
      />
      <IconButton
        label="On to the next event"
        shortcut="."
        disabled={notReady}
        icon={<SkipForward size={16} aria-hidden />}
        onClick={() => run.step('next')}
      />
      <IconButton
        label="Start over"
        disabled={hasBegun ? undefined : 'it stands at its start'}
        icon={<RotateCcw size={16} aria-hidden />}
        onClick={() => run.reset()}
      />
    </>
  );
}

function Clock() {
  const atMs = useRun((state) => state.atMs);
  return (
    <output
      aria-label="Time of the rehearsal"
      aria-live="off"
      className="min-w-16 px-1 text-right font-mono text-mono tabular-nums"
    >
      {clockText(atMs)}
    </output>
  );
}

function Speed() {
  const speed = useRun((state) => state.speed);
  return (
    <div className="w-24 shrink-0">
      <Select
        aria-label="Speed"
        value={String(speed)}
        options={speeds.map((each) => ({
          value: String(each),
          label: `${each}×`,
          icon: <FastForward size={14} aria-hidden className="text-muted" />,
        }))}
        onChange={(value) => run.setSpeed(Number(value))}
      />
    </div>
  );
}

/** How the rehearsal is doing, only when there is something to say. */
function State() {
  const words = useRun(({ phase, isStale, isWaiting, isSettled, isPlaying, eventCount }) => {
    if (phase === 'restarting') return 'The rehearsal stopped and is run again up to here…';
    if (isStale) return 'The design has changed since: start over to rehearse it as it is now.';
    if (isWaiting) return 'Working out what comes next…';
    if (phase === 'ready' && isSettled && (isPlaying || eventCount > 0))
      return 'Steady: nothing more is to come.';
    return '';
  });
  return (
    <p role="status" aria-label="State of the rehearsal" className="min-w-0 truncate text-sm text-muted">
      {words}
    </p>
  );
}

function MoreMenu() {
  const interventions = useRun((state) => state.interventions);
  return (
    <Menu
      align="end"
      trigger={<IconButton label="More about this rehearsal" icon={<Ellipsis size={16} aria-hidden />} />}
      entries={[
        {
          label: 'Copy as a script for the command line',
          disabled: interventions.length === 0 ? 'Nothing has been done to this run yet.' : undefined,
          onSelect: () => void copyScript(),
        },
        { label: 'Fingerprint up to here', onSelect: () => void tellFingerprint() },
      ]}
    />
  );
}

async function copyScript(): Promise<void> {
  const text = runScript(runStore.getState().interventions);
  try {
    await navigator.clipboard.writeText(text);
    notify({ tone: 'success', text: 'The script is on the clipboard.', about: 'run' });
  } catch {
    notify({ tone: 'error', text: 'This browser does not let pages use the clipboard.', about: 'run' });
  }
}

// Whoever runs the same design with the same script and seed gets the same digits at the same moment, here and in Node.
async function tellFingerprint(): Promise<void> {
  const atMs = Math.floor(run.timeline.atMs);
  const digits = await run.fingerprint().catch(() => undefined);
  const text =
    digits === undefined
      ? 'There is no run yet.'
      : `Fingerprint at ${atMs} ms: ${digits} (seed ${runStore.getState().about!.seed}).`;
  notify({ tone: 'info', text, about: 'run' });
}
