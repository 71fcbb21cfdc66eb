import { ExternalLink, Pause, Play, RotateCcw } from 'lucide-react';
import { clockText, clockWords } from '#panels/run/clock-text.ts';
import { playOrPause, run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useCaption } from './present-caption.ts';

/** All that one can do in an embedded rehearsal: play it, go to any moment, and open it where more can be done. */
export function EmbedBar({ title }: { title: string }) {
  const { words, more, isProblem } = useCaption('Nothing notable has happened yet.');
  return (
    <footer className="shrink-0 border-t border-line bg-panel">
      <p role="status" aria-label="Present beat" className="flex min-h-8 items-center gap-2 px-3 pt-1.5">
        <span
          className={`max-w-full shrink-0 truncate font-medium ${isProblem ? 'text-error' : ''}`}
          title={words}
        >
          {words}
        </span>
        {more !== undefined && <span className="min-w-0 truncate text-muted max-[560px]:hidden">{more}</span>}
      </p>
      <div role="group" aria-label="Rehearsal" className="flex items-center gap-1.5 px-2 pb-1.5">
        <PlayButton />
        <IconButton
          label="Start over"
          side="top"
          icon={<RotateCcw size={15} aria-hidden />}
          onClick={() => {
            run.pause();
            run.seekTo(0);
          }}
        />
        <Scrubber />
        <a
          href={whereToOpen()}
          target="_blank"
          rel="noopener noreferrer"
          className="flex h-8 items-center gap-1.5 rounded-control px-2 text-sm font-medium text-muted hover:bg-hover hover:text-ink"
        >
          <span className="max-[560px]:sr-only">
            Open in Stagewright<span className="sr-only">: {title}</span>
          </span>
          <ExternalLink size={14} aria-hidden />
        </a>
      </div>
    </footer>
  );
}

function PlayButton() {
  const isPlaying = useRun((state) => state.isPlaying);
  const isReady = useRun(({ phase }) => phase === 'ready');
  return (
    <IconButton
      label={isPlaying ? 'Pause' : 'Play'}
      side="top"
      variant="primary"
      disabled={isReady ? undefined : 'it is being prepared'}
      icon={isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
      onClick={playOrPause}
    />
  );
}

/** Without an end that is known there is at least so much to go to. */
const leastMs = 60_000;

function Scrubber() {
  const atMs = useRun((state) => state.atMs);
  const endMs = useRun(({ settledAtMs, knownMs }) => Math.max(settledAtMs ?? knownMs, leastMs));
  return (
    <>
      <output aria-live="off" className="w-16 text-right font-mono text-mono tabular-nums">
        {clockText(atMs)}
      </output>
      <input
        type="range"
        aria-label="Moment of the rehearsal"
        aria-valuetext={clockWords(atMs)}
        min={0}
        max={Math.max(endMs, atMs)}
        step={1000}
        value={Math.floor(atMs)}
        onChange={(event) => run.seekTo(Number(event.target.value))}
        className="h-8 min-w-16 flex-1 accent-accent"
      />
      <span className="w-16 font-mono text-mono text-muted tabular-nums">{clockText(endMs)}</span>
    </>
  );
}

/** The same rehearsal on the page of its own. */
function whereToOpen(): string {
  const here = new URL(location.href);
  const root = new URL(document.documentElement.dataset['root'] ?? './', here);
  const asked = new URLSearchParams(here.search);
  asked.delete('lock');
  const search = asked.toString();
  return `${root.href}${search === '' ? '' : `?${search}`}${here.hash}`;
}
