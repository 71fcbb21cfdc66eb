import { run } from '#store/run.ts';

/** Charts are drawn anew this often at most; the playhead over them moves with each frame. */
const redrawMs = 100;

/**
 * Calls `moved` whenever the playhead has moved or more is known, and `changed` ten times a second at most after that,
 * the last time included. Returns how to stop.
 */
export function onPulse({ moved, changed }: { moved?: () => void; changed: () => void }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const draw = (): void => {
    isDue = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isDue) draw();
    }, redrawMs);
    changed();
  };
  const stop = run.timeline.watch(() => {
    moved?.();
    if (timer === undefined) draw();
    else isDue = true;
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Calls `changed` when the page changes between light and dark. Returns how to stop. */
export function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The theme's colours as they are now. */
export function themeColours(): (token: string) => string {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (token) => {
    let value = known.get(token);
    if (value === undefined) known.set(token, (value = style.getPropertyValue(`--color-${token}`).trim()));
    return value;
  };
}
