import type { Page } from 'playwright/test';

declare global {
  interface Window {
    longTasksMs?: number[];
  }
}

/** Watches a page that is yet to be opened for work that keeps it from answering. */
export async function watchLongTasks(page: Page): Promise<{ longestMs: () => Promise<number> }> {
  await page.addInitScript(() => {
    const seen: number[] = (window.longTasksMs = []);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  return {
    /** The longest since it was asked for last, in ms; 0 where all were short. */
    longestMs: () => page.evaluate(() => Math.max(0, ...window.longTasksMs!.splice(0))),
  };
}
