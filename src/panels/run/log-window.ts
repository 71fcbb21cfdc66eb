import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { shownRows } from './log-rows.ts';

/** Which rows are in sight. New ones come on top; who has scrolled down goes on seeing the same ones. */
export function useWindow(list: RefObject<HTMLDivElement | null>, count: number, rowPx: number) {
  const [view, setView] = useState({ topPx: 0, heightPx: 0 });
  const before = useRef(count);
  const follow = (): void => {
    const { scrollTop, clientHeight } = list.current!;
    setView({ topPx: scrollTop, heightPx: clientHeight });
  };
  useEffect(() => {
    const observer = new ResizeObserver(follow);
    observer.observe(list.current!);
    return () => observer.disconnect();
    // oxlint-disable-next-line react/exhaustive-deps -- it reads nothing but the list
  }, []);
  useLayoutEffect(() => {
    const element = list.current!;
    if (element.scrollTop > 0) element.scrollTop += (count - before.current) * rowPx;
    before.current = count;
  }, [list, count, rowPx]);
  return { ...shownRows(view.topPx, view.heightPx, rowPx, count), follow };
}

/** Scrolls as little as brings a row into sight. */
export function bringIntoView(list: HTMLDivElement, row: number, rowPx: number): void {
  const [top, bottom] = [row * rowPx, (row + 1) * rowPx];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
