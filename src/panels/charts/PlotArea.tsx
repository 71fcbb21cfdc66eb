import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { run } from '#store/run.ts';
import { runStore } from '#store/run-store.ts';
import { preferencesStore } from '#store/preferences.ts';
import type { ChartModel } from './chart-model.ts';
import { chartsStore, windowNow } from './charts-store.ts';
import { chartWords, momentWords } from './chart-words.ts';
import { Plot } from './plot.ts';
import { onPulse, onTheme } from './pulse.ts';

export interface PlotAreaProps {
  title: string;
  /** What is to be drawn now; undefined while there is nothing. */
  model: () => ChartModel | undefined;
  hidden: () => ReadonlySet<string>;
  /** After each drawing, and whenever the pointer comes over another moment. */
  onShown: (model: ChartModel, hoverMs: number | undefined) => void;
}

/** The plot itself. It moves the playhead: by pointer where one clicks, by arrow keys as a slider does. */
export function PlotArea({ title, model, hidden, onShown }: PlotAreaProps) {
  const id = useId();
  const slider = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const host = slider.current!;
    let hoverMs: number | undefined;
    let last: ChartModel | undefined;
    const shown = (): void => {
      if (!last) return;
      onShown(last, hoverMs);
      tell(host, words.current, last);
    };
    const plot = new Plot(host, {
      model: () => (last = model() ?? last)!,
      hidden,
      window: windowNow,
      atMs: () => run.timeline.atMs,
      knownMs: () => run.timeline.knownMs,
      onSeek: (atMs) => run.seekTo(atMs),
      onHover: (atMs) => {
        hoverMs = atMs;
        shown();
      },
    });
    const redraw = (): void => {
      if (runStore.getState().phase !== 'ready' || !model()) return;
      plot.redraw();
      shown();
    };
    const sizes = new ResizeObserver(([entry]) => {
      if (model()) plot.resize(Math.floor(entry!.contentRect.width), Math.floor(entry!.contentRect.height));
      shown();
    });
    sizes.observe(host);
    const stops = [
      onPulse({ moved: () => plot.movePlayhead(), changed: redraw }),
      onTheme(() => plot.recolour()),
      chartsStore.subscribe(redraw),
      preferencesStore.subscribe(redraw),
      runStore.subscribe((now, before) => {
        if (now.isPlaying !== before.isPlaying) shown();
      }),
      () => sizes.disconnect(),
      () => plot.destroy(),
    ];
    return () => stops.forEach((stop) => stop());
  }, [model, hidden, onShown]);

  return (
    <>
      <div
        ref={slider}
        role="slider"
        tabIndex={0}
        aria-label={`Playhead in ${title}`}
        aria-describedby={id}
        aria-valuemin={0}
        aria-valuemax={0}
        aria-valuenow={0}
        onKeyDown={keys}
        className="absolute inset-0 overflow-hidden rounded-sm -outline-offset-2"
      />
      <p ref={words} id={id} className="sr-only" />
    </>
  );
}

/** Says to those who do not see the plot what it shows. */
function tell(host: HTMLElement, words: HTMLElement | null, model: ChartModel): void {
  const { atMs, knownMs } = run.timeline;
  host.setAttribute('aria-valuemax', String(Math.max(0, Math.floor(knownMs))));
  host.setAttribute('aria-valuenow', String(Math.floor(atMs)));
  // Ten times a second is more than anybody wants to hear.
  if (!runStore.getState().isPlaying) host.setAttribute('aria-valuetext', momentWords(model, atMs));
  const sentence = chartWords(model, windowNow(), knownMs);
  if (words && words.textContent !== sentence) words.textContent = sentence;
}

function keys(event: KeyboardEvent): void {
  const { fromMs, toMs } = windowNow();
  const { atMs, knownMs } = run.timeline;
  const by = ((toMs - fromMs) / 100) * (event.shiftKey ? 10 : 1);
  const places: Readonly<Record<string, number>> = {
    ArrowRight: atMs + by,
    ArrowUp: atMs + by,
    ArrowLeft: atMs - by,
    ArrowDown: atMs - by,
    PageUp: atMs + 10 * by,
    PageDown: atMs - 10 * by,
    Home: fromMs,
    End: Math.min(toMs, knownMs),
  };
  const place = places[event.key];
  if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  run.seekTo(Math.max(0, Math.round(place)));
}
