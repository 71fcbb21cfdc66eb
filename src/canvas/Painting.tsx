import { useEffect, useRef } from 'react';

/** Paints when asked to; answers how to stop. */
export type Painter = (
  ctx: CanvasRenderingContext2D,
  ask: () => void,
) => { draw: () => void; stop: () => void; resized?: () => void };

/** A canvas as large as its box, drawn once a frame at most and only when something has changed. */
export function Painting({ painter, className }: { painter: Painter; className: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const ctx = element?.getContext('2d');
    if (!element || !ctx) return;
    let frame = 0;
    const ask = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    };
    const { draw, stop, resized } = painter(ctx, ask);
    const sizes = new ResizeObserver(() => {
      element.width = Math.round(element.clientWidth * devicePixelRatio);
      element.height = Math.round(element.clientHeight * devicePixelRatio);
      resized?.();
      draw();
    });
    sizes.observe(element);
    return () => {
      stop();
      sizes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [painter]);
  return <canvas ref={canvas} aria-hidden className={className} />;
}

/** Calls back when the page changes between light and dark. */
export function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
