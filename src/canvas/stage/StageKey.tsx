import { Shapes } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from '#ui/IconButton.tsx';
import { Popover } from '#ui/Popover.tsx';
import { themeColours, type Colour } from '../far-paint.ts';
import { onTheme } from '../Painting.tsx';
import { shownLamps } from './lamps-now.ts';
import { paintLamp } from './lamps-paint.ts';
import { MarkSprites } from './mark-sprites.ts';
import { looks, lookWords, tones } from './marks.ts';

/** What colours and shapes on the stage mean, for who sees them for the first time. */
export function StageKey() {
  return (
    <Popover
      label="What the marks mean"
      side="top"
      align="start"
      className="w-96"
      trigger={<IconButton label="What the marks mean" side="top" icon={<Shapes size={16} />} />}
    >
      <h2 className="text-sm font-semibold">Tasks</h2>
      <p className="text-sm text-muted">The colour is the revision, the shape how the task is.</p>
      <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1">
        {looks.map((look, column) => (
          <Row key={look} paint={(ctx, colour) => paintMark(ctx, colour, column, 0)}>
            {lookWords[look]}
          </Row>
        ))}
        {tones.slice(1).map((tone, i) => (
          <Row key={tone} paint={(ctx, colour) => paintMark(ctx, colour, looks.indexOf('healthy'), i + 1)}>
            {i === 0 ? 'the next revision' : 'and the one after it'}
          </Row>
        ))}
      </ul>
      <h2 className="mt-3 text-sm font-semibold">Targets of a load balancer</h2>
      <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1">
        {shownLamps.map((lamp) => (
          <Row key={lamp} paint={(ctx, colour) => paintLamp(ctx, lamp, { x: 8, y: 8 }, colour)}>
            {lamp}
          </Row>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">
        The bar of a service runs from no task to its ceiling; the first tick is the floor. Click a task, an
        instance or an event to ask why. Right-click anything, or press Shift+F10 in the outline, to
        intervene.
      </p>
    </Popover>
  );
}

type Paint = (ctx: CanvasRenderingContext2D, colour: Colour) => void;

const sizePx = 16;

function Row({ paint, children }: { paint: Paint; children: ReactNode }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(paint);
  useEffect(() => {
    const draw = (): void => {
      const ctx = canvas.current?.getContext('2d');
      if (!ctx) return;
      ctx.canvas.width = sizePx * devicePixelRatio;
      ctx.canvas.height = sizePx * devicePixelRatio;
      ctx.scale(devicePixelRatio, devicePixelRatio);
      drawing.current(ctx, themeColours());
    };
    draw();
    return onTheme(draw);
  }, []);
  return (
    <li className="flex items-center gap-2 text-sm">
      <canvas ref={canvas} aria-hidden className="size-4 shrink-0" />
      {children}
    </li>
  );
}

/** A mark as the stage copies it: its look is the column, its colour the row. */
function paintMark(ctx: CanvasRenderingContext2D, colour: Colour, column: number, row: number): void {
  const { sheet, size, step } = new MarkSprites(colour).ofSize(Math.round(sizePx * devicePixelRatio));
  ctx.drawImage(sheet, column * step, row * step, size, size, 0, 0, sizePx, sizePx);
}
