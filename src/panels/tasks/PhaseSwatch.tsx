import { useEffect, useRef } from 'react';
import { onTheme, themeColours } from '../charts/pulse.ts';
import { GanttPatterns } from './gantt-patterns.ts';
import { phaseOf } from './task-phases.ts';

const [widthPx, heightPx] = [16, 10];

/** What a phase looks like, as the Gantt paints it. */
export function PhaseSwatch({ phase, revisionToken = 'rev-a' }: { phase: number; revisionToken?: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current!;
    const ctx = element.getContext('2d')!;
    const draw = (): void => {
      element.width = widthPx * devicePixelRatio;
      element.height = heightPx * devicePixelRatio;
      ctx.scale(devicePixelRatio, devicePixelRatio);
      const patterns = new GanttPatterns(themeColours());
      ctx.fillStyle = patterns.fillOf(ctx, phase, revisionToken);
      ctx.fillRect(0, 0, widthPx, heightPx);
      if (phaseOf(phase).pattern === 'solid') return;
      ctx.strokeStyle = patterns.colourOf(phase, revisionToken);
      ctx.strokeRect(0.5, 0.5, widthPx - 1, heightPx - 1);
    };
    draw();
    return onTheme(draw);
  }, [phase, revisionToken]);
  return <canvas ref={canvas} aria-hidden className="h-2.5 w-4 shrink-0" />;
}
