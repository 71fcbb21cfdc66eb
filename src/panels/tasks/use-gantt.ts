import { useEffect, useRef, type RefObject } from 'react';
import { run } from '#store/run.ts';
import { historiesOf } from '#store/task-histories.ts';
import { chartsStore, windowNow } from '../charts/charts-store.ts';
import { onPulse, onTheme, themeColours } from '../charts/pulse.ts';
import { edgePx, namesPx, paintGantt, timeScale } from './gantt-paint.ts';
import { GanttPatterns } from './gantt-patterns.ts';

interface Gantt {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly playhead: RefObject<HTMLDivElement | null>;
  readonly tasks: Int32Array;
  /** After scrolling and resizing: what of the list is in sight. */
  readonly onView: (view: { topPx: number; heightPx: number }) => void;
}

/** Paints the bars when something of them has changed, and moves the playhead over them. */
export function useGantt({ list, canvas, playhead, tasks, onView }: Gantt): void {
  const shown = useRef(tasks);
  const paint = useRef<() => void>(() => undefined);
  useEffect(() => {
    shown.current = tasks;
    paint.current();
  }, [tasks]);

  useEffect(() => {
    const [scroller, element] = [list.current!, canvas.current!];
    const ctx = element.getContext('2d')!;
    let colour = themeColours();
    let patterns = new GanttPatterns(colour);
    const size = { widthPx: 0, heightPx: 0 };
    let window = windowNow();
    const movePlayhead = (): void => {
      const x = timeScale(window, size.widthPx).x(run.timeline.atMs);
      const isSeen = x >= namesPx && x <= size.widthPx - edgePx;
      playhead.current!.style.display = isSeen ? '' : 'none';
      playhead.current!.style.transform = `translateX(${x}px)`;
    };
    const draw = (): void => {
      if (size.widthPx === 0) return;
      const { record, atMs, knownMs } = run.timeline;
      window = windowNow();
      const now = { record, histories: historiesOf(record), window, atMs, knownMs };
      paintGantt(ctx, {
        ...now,
        ...size,
        scrollPx: scroller.scrollTop,
        tasks: shown.current,
        colour,
        patterns,
      });
      movePlayhead();
    };
    paint.current = draw;
    const view = (): void => {
      onView({ topPx: scroller.scrollTop, heightPx: scroller.clientHeight });
      draw();
    };
    const sizes = new ResizeObserver(() => {
      size.widthPx = scroller.clientWidth;
      size.heightPx = element.clientHeight;
      element.width = Math.round(element.clientWidth * devicePixelRatio);
      element.height = Math.round(size.heightPx * devicePixelRatio);
      view();
    });
    sizes.observe(scroller);
    scroller.addEventListener('scroll', view);
    const stops = [
      () => sizes.disconnect(),
      () => scroller.removeEventListener('scroll', view),
      onPulse({ moved: movePlayhead, changed: draw }),
      chartsStore.subscribe(draw),
      onTheme(() => {
        colour = themeColours();
        patterns = new GanttPatterns(colour);
        draw();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [list, canvas, playhead, onView]);
}
