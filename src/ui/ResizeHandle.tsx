import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { cx } from './cx.ts';

export interface ResizeHandleProps {
  /** What it resizes, in words: "Resize the palette". */
  label: string;
  /** A vertical handle moves left and right, a horizontal one up and down. */
  orientation: 'vertical' | 'horizontal';
  /** Where the resized panel lies, seen from the handle: dragging away from it makes it larger. */
  panel: 'before' | 'after';
  sizePx: number;
  minPx: number;
  maxPx: number;
  onResize: (sizePx: number) => void;
  /** Double click, or Enter. */
  onReset?: (() => void) | undefined;
}

/** The splitter of the ARIA practices: arrows move by 8 px (Shift 40), Home and End go to the limits. */
export function ResizeHandle({
  label,
  orientation,
  panel,
  sizePx,
  minPx,
  maxPx,
  onResize,
  onReset,
}: ResizeHandleProps) {
  const drag = useRef<{ fromPx: number; sizePx: number }>(null);
  const vertical = orientation === 'vertical';
  const sign = panel === 'before' ? 1 : -1;
  const resize = (px: number) => onResize(Math.round(Math.min(maxPx, Math.max(minPx, px))));
  const at = (event: PointerEvent) => (vertical ? event.clientX : event.clientY);
  const keys = (event: KeyboardEvent) => {
    const arrows: Record<string, number> = vertical
      ? { ArrowLeft: -1, ArrowRight: 1 }
      : { ArrowUp: -1, ArrowDown: 1 };
    const arrow = arrows[event.key];
    if (arrow !== undefined) resize(sizePx + arrow * sign * (event.shiftKey ? 40 : 8));
    else if (event.key === 'Home') resize(minPx);
    else if (event.key === 'End') resize(maxPx);
    else if (event.key === 'Enter') onReset?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(sizePx)}
      aria-valuemin={minPx}
      aria-valuemax={maxPx}
      onKeyDown={keys}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { fromPx: at(event), sizePx };
      }}
      onPointerMove={(event) =>
        drag.current !== null && resize(drag.current.sizePx + (at(event) - drag.current.fromPx) * sign)
      }
      onLostPointerCapture={() => (drag.current = null)}
      className={cx(
        'group relative z-10 shrink-0 touch-none outline-none before:absolute before:bg-transparent before:transition-colors hover:before:bg-accent/60 focus-visible:before:bg-accent active:before:bg-accent',
        vertical
          ? '-mx-1 w-2 cursor-col-resize before:inset-y-0 before:left-[3px] before:w-0.5'
          : '-my-1 h-2 cursor-row-resize before:inset-x-0 before:top-[3px] before:h-0.5',
      )}
    />
  );
}
