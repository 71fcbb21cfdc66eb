import { ChevronLeft, ChevronRight, Crosshair, Pause, Play, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Canvas } from '#canvas/Canvas.tsx';
import { clockText } from '#panels/run/clock-text.ts';
import { useDesign } from '#store/design-state.ts';
import { stopPresenting, toBeat, togglePointer, usePresentation } from '#store/presentation.ts';
import { playOrPause, run } from '#store/run.ts';
import { useRun } from '#store/run-store.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { fewerMovements } from './fewer-movements.ts';
import { enlargePage, fillScreen } from './full-screen.ts';
import { LaserPointer } from './LaserPointer.tsx';
import { useCaption } from './present-caption.ts';
import { followPresentKeys } from './present-keys.ts';

/** The stage for a room: nothing but it and one large line about what happens, gone through with a clicker. */
export function Presentation() {
  const stage = useRef<HTMLElement>(null);
  const hasPointer = usePresentation((state) => state.hasPointer);
  const title = useDesign(({ design }) => design.name);
  useEffect(() => {
    run.open();
    const stops = [enlargePage(), fillScreen(stopPresenting), followPresentKeys(), () => run.close()];
    stage.current?.focus();
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <div className="flex h-dvh flex-col bg-canvas text-ink">
      <main
        ref={stage}
        tabIndex={-1}
        aria-label="Stage"
        className={`relative min-h-0 flex-1 outline-none ${hasPointer ? 'cursor-none **:cursor-none!' : ''}`}
      >
        <h1 className="sr-only">{title}</h1>
        <Canvas />
      </main>
      <CaptionBar />
      {hasPointer && <LaserPointer />}
    </div>
  );
}

/** More characters than these are said a little smaller, so that a room can read all of them. */
const longWords = 90;

function CaptionBar() {
  const atMs = useRun((state) => state.atMs);
  const { words, more, place, isProblem } = useCaption();
  return (
    <footer className="flex min-h-24 shrink-0 [zoom:1.375] items-center 2xl:[zoom:2] gap-6 border-t-2 border-line bg-panel px-6 py-3">
      <div className="w-28 shrink-0 font-mono text-title tabular-nums">
        <output aria-label="Time of the rehearsal" aria-live="off" className="block">
          {clockText(atMs)}
        </output>
        <span className="block font-sans text-sm text-muted">{place}</span>
      </div>
      <div role="status" aria-label="Present beat" className="min-w-0 flex-1">
        <p
          className={`font-semibold text-balance ${words.length > longWords ? 'line-clamp-3 text-title' : 'line-clamp-2 text-display'} ${isProblem ? 'text-error' : ''}`}
        >
          {isProblem && <span className="sr-only">Problem: </span>}
          {words}
        </p>
        {more !== undefined && <p className="line-clamp-1 text-base text-muted">{more}</p>}
      </div>
      <Controls />
    </footer>
  );
}

function Controls() {
  const isPlaying = useRun((state) => state.isPlaying);
  const hasPointer = usePresentation((state) => state.hasPointer);
  return (
    <div role="group" aria-label="Presentation" className="flex shrink-0 items-center gap-1">
      <IconButton
        label="Beat before"
        shortcut="Left"
        side="top"
        icon={<ChevronLeft className="size-5" aria-hidden />}
        onClick={() => toBeat('previous', true)}
      />
      <IconButton
        label={isPlaying ? 'Pause' : 'Play'}
        shortcut="P"
        side="top"
        icon={isPlaying ? <Pause className="size-5" aria-hidden /> : <Play className="size-5" aria-hidden />}
        onClick={playOrPause}
      />
      <IconButton
        label="Next beat"
        shortcut="Right"
        side="top"
        variant="primary"
        icon={<ChevronRight className="size-5" aria-hidden />}
        onClick={() => toBeat('next', fewerMovements())}
      />
      <span aria-hidden className="mx-2 h-6 w-px bg-line" />
      <IconButton
        label="Laser pointer"
        shortcut="L"
        side="top"
        pressed={hasPointer}
        icon={<Crosshair className="size-5" aria-hidden />}
        onClick={togglePointer}
      />
      <IconButton
        label="Leave the presentation"
        shortcut="Esc"
        side="top"
        icon={<X className="size-5" aria-hidden />}
        onClick={stopPresenting}
      />
    </div>
  );
}
