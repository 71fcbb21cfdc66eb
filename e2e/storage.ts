import type { Page } from 'playwright/test';

/**
 * Holds the browser's store of designs from another page of the same origin, so that nothing can be read or written
 * until it is let go: what two tabs do in the same moment, and what a tab has not saved when it dies.
 */
export async function holdStorage(page: Page): Promise<() => Promise<void>> {
  const blank = { contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' };
  await page.route('**/blank', (route) => route.fulfill(blank));
  await page.goto('./blank');
  await page.evaluate(
    () =>
      new Promise<void>((held, fail) => {
        const opening = indexedDB.open('stagewright');
        opening.addEventListener('error', () => fail(opening.error));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const store = database.transaction(['documents', 'meta'], 'readwrite').objectStore('meta');
          // A transaction lives as long as it is asked for more.
          const ask = (): void => {
            store.count().addEventListener('success', () => {
              held();
              if (document.documentElement.hasAttribute('data-let-go')) database.close();
              else ask();
            });
          };
          ask();
        });
      }),
  );
  return () => page.evaluate(() => document.documentElement.setAttribute('data-let-go', ''));
}
