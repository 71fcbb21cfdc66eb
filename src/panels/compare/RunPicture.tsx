import { useCallback, useEffect, useRef } from 'react';
import type { KeptPicture } from '#store/compare.ts';
import { run } from '#store/run.ts';
import { useFollowPlayhead } from './follow-playhead.ts';
import { paintZones } from './paint-zones.ts';
import { marksInWords, zoneMarksAt } from './zone-marks.ts';

/** The tasks of a service by zone, at the playhead; what is drawn also stands below in words. */
export function RunPicture({ picture, workload }: { picture: KeptPicture; workload: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const last = useRef('');
  const draw = useCallback(
    (atMs: number, isFresh: boolean): void => {
      const element = canvas.current;
      const ctx = element?.getContext('2d');
      if (!element || !ctx || !words.current) return;
      const zones = zoneMarksAt(picture, workload, atMs);
      const seen = zones.map(({ counts }) => counts.join()).join(';');
      if (!isFresh && seen === last.current) return;
      last.current = seen;
      const style = getComputedStyle(element);
      ctx.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      const size = { width: element.clientWidth, height: element.clientHeight };
      paintZones(ctx, zones, size, (name) => style.getPropertyValue(`--color-${name}`));
      words.current.textContent = marksInWords(zones);
    },
    [picture, workload],
  );
  useFollowPlayhead((atMs) => draw(atMs, false));
  useEffect(() => {
    const element = canvas.current!;
    const redraw = (): void => draw(run.timeline.atMs, true);
    const sizes = new ResizeObserver(() => {
      element.width = Math.round(element.clientWidth * devicePixelRatio);
      element.height = Math.round(element.clientHeight * devicePixelRatio);
      redraw();
    });
    sizes.observe(element);
    const themes = new MutationObserver(redraw);
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    redraw();
    return () => {
      sizes.disconnect();
      themes.disconnect();
    };
  }, [draw]);
  return (
    <div>
      <canvas ref={canvas} aria-hidden className="block h-15 w-full" />
      <p ref={words} className="mt-1 truncate text-sm text-muted tabular-nums" />
    </div>
  );
}
