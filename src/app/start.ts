import { asksForRehearsal } from '#io/share-link/address.ts';
import { saveDesignFile } from '#panels/export/save-design.ts';
import { reopenLast, startLibrary } from '#store/library.ts';
import { lastOpened } from '#store/opening.ts';
import { followAddress, openPresentAddress, presentAddress } from './address-bar.ts';

/** However busy the page is, the workbench is fetched by then. */
const latestMs = 1000;

/** The editor and all it needs, which is most of the code: the start screen paints without it. */
export async function loadWorkbench() {
  const { Editor, startChecker } = await import('./workbench.ts');
  startChecker();
  return { default: Editor };
}

/**
 * Starts to keep designs, and fetches the workbench as soon as the browser has nothing more urgent to do, so that it is
 * there when a design is opened; at once where one is about to be opened. Returns how to stop.
 */
export function start(): () => void {
  const isAsked = asksForRehearsal(presentAddress());
  const library = startLibrary({ download: () => void saveDesignFile(), reopens: !isAsked });
  const isOpening = isAsked || lastOpened() !== undefined;
  // When it cannot be had, opening a design asks for it again.
  const fetchWorkbench = (): void => void loadWorkbench().catch(() => undefined);
  if (isOpening) fetchWorkbench();
  const forget = isOpening ? undefined : whenIdle(fetchWorkbench);
  const unfollow = followAddress();
  // What cannot be opened costs nothing: the page is then as it would have been without.
  if (isAsked)
    void openPresentAddress().then(async (done) => void (done || (await library, await reopenLast())));
  return () => {
    forget?.();
    unfollow();
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
