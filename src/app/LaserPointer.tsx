import { useEffect, useRef } from 'react';
import { fewerMovements } from './fewer-movements.ts';
import { onDotMoved } from './laser-dot.ts';

interface Trace {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

/** So long a movement can be seen after it was made. */
const trailMs = 320;
const colour = '#ff2d3a';

/**
 * A red dot at the pointer, with a short trail where movement is welcome. It begins in the middle of the stage, so that
 * it is seen at once, and the keyboard moves it, too. Nothing is drawn while nothing moves.
 */
export function LaserPointer() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const ctx = element?.getContext('2d');
    return element && ctx ? drawPointer(element, ctx) : undefined;
  }, []);
  return <canvas ref={canvas} aria-hidden className="pointer-events-none fixed inset-0 z-60 size-full" />;
}

function drawPointer(element: HTMLCanvasElement, ctx: CanvasRenderingContext2D): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let trail: Trace[] = [{ x: innerWidth / 2, y: innerHeight * 0.4, atMs: performance.now() }];
  let frame = 0;
  const draw = (nowMs: number): void => {
    frame = 0;
    const dot = trail.at(-1);
    const isStill = fewerMovements();
    trail = isStill ? trail.slice(-1) : trail.filter((each) => each === dot || nowMs - each.atMs < trailMs);
    ctx.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    ctx.clearRect(0, 0, innerWidth, innerHeight);
    drawTrail(ctx, trail, nowMs);
    if (dot) drawDot(ctx, dot);
    if (trail.length > 1) ask();
  };
  const ask = (): void => void (frame ||= requestAnimationFrame(draw));
  const resize = (): void => {
    element.width = Math.round(innerWidth * devicePixelRatio);
    element.height = Math.round(innerHeight * devicePixelRatio);
    ask();
  };
  const moveTo = (x: number, y: number): void => {
    trail.push({ x, y, atMs: performance.now() });
    ask();
  };
  const unwatch = onDotMoved((dxPx, dyPx) => {
    const { x, y } = trail.at(-1)!;
    moveTo(within(x + dxPx, innerWidth), within(y + dyPx, innerHeight));
  });
  window.addEventListener('pointermove', ({ clientX, clientY }) => moveTo(clientX, clientY), { signal });
  window.addEventListener('resize', resize, { signal });
  resize();
  return () => {
    stop.abort();
    unwatch();
    cancelAnimationFrame(frame);
  };
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

function drawTrail(ctx: CanvasRenderingContext2D, trail: readonly Trace[], nowMs: number): void {
  ctx.lineCap = 'round';
  ctx.strokeStyle = colour;
  for (let i = 1; i < trail.length; i++) {
    const [from, to] = [trail[i - 1]!, trail[i]!];
    const left = Math.max(0, 1 - (nowMs - to.atMs) / trailMs);
    ctx.globalAlpha = left * 0.6;
    ctx.lineWidth = 2 + left * 8;
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

function drawDot(ctx: CanvasRenderingContext2D, { x, y }: Trace): void {
  // On a large screen it is seen from further away.
  const scale = Math.max(1, innerHeight / 720);
  for (const [radius, fill] of [
    [11, 'rgb(255 45 58 / 0.28)'],
    [7, '#ffffff'],
    [5.5, colour],
  ] as const) {
    ctx.fillStyle = fill;
    ctx.beginPath();
    ctx.arc(x, y, radius * scale, 0, 2 * Math.PI);
    ctx.fill();
  }
}
