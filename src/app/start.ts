import { saveDesignFile } from '#panels/export/save-design.ts';
import { startLibrary } from '#store/library.ts';

/** The editor and all it needs: most of the code, which the start screen paints without. */
export const loadWorkbench = () => import('./workbench.ts');

/** However busy the page is, the workbench is fetched by then. */
const latestMs = 1000;

/**
 * Starts what runs for as long as the page lives: the library at once, and the checker with the workbench, which is
 * fetched as soon as the browser has nothing more urgent to do, so that it is there when a design is opened.
 */
export function start(): () => void {
  const library = startLibrary({ download: () => void saveDesignFile() });
  let stopChecker: (() => void) | undefined;
  let stopped = false;
  const fetchWorkbench = async (): Promise<void> => {
    const { startChecker } = await loadWorkbench();
    if (!stopped) stopChecker = startChecker();
  };
  // Opening a design asks for it again and tells the person when it cannot be had.
  const forget = whenIdle(() => void fetchWorkbench().catch(() => undefined));
  return () => {
    stopped = true;
    forget();
    stopChecker?.();
    void library.then((stop) => stop());
  };
}

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, latestMs);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(work, { timeout: latestMs });
  return () => cancelIdleCallback(idle);
}
