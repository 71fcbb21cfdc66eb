import { expect, type Locator, type Page } from 'playwright/test';

/** The same run with many seeds: running them, and reading what came of it. */
export function chancesVerbs(page: Page) {
  const bar = page.getByRole('region', { name: 'Rehearsal', exact: true });
  const tally = (label: string): Locator => bar.getByRole('region', { name: label, exact: true });

  return {
    bar,
    tally,
    clock: bar.getByRole('status', { name: 'Time of the rehearsal', exact: true }),
    progress: bar.getByRole('progressbar', { name: 'Runs done' }),
    runAll: bar.getByRole('button', { name: 'Run them all' }),
    cancel: bar.getByRole('button', { name: 'Cancel' }),
    alert: bar.getByRole('alert'),

    /** Opens a scenario of the gallery, and the view of its chances. */
    openChances: async (id: string, t: string): Promise<void> => {
      await page.goto(`./?scenario=${id}&t=${t}`);
      await expect(bar.getByRole('listbox', { name: 'Events' }).getByRole('option').first()).toBeVisible();
      await bar.getByRole('tab', { name: 'Chances' }).click();
    },

    chooseSeeds: async (count: number): Promise<void> =>
      bar.getByRole('radio', { name: `${count} seeds` }).click(),

    /** The bars of a distribution, each by its words: '5 min 40 s to 6 min: 7 runs'. */
    bars: async (label: string): Promise<{ words: string; runs: number }[]> => {
      const buttons = tally(label).getByRole('button');
      const names = await buttons.evaluateAll((all) =>
        all.map((bar) => bar.getAttribute('aria-label') ?? ''),
      );
      return names.map((words) => ({ words, runs: Number(/: (\d+) runs?\./.exec(words)?.[1]) }));
    },

    barOf: (label: string, words: string): Locator => tally(label).getByRole('button', { name: words }),

    /** From now on every worker of the pool ends soon after it was started; returns how to stop that. */
    killEachWorker: async (): Promise<() => Promise<void>> => {
      const scripts = /pool\.worker[^/]*\.js$/;
      await page.route(scripts, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: `(${diesSoon.toString()})()` }),
      );
      return () => page.unroute(scripts);
    },

    /** Ends all workers of the pool, as a browser does that is short of memory. Returns how many there were. */
    killPool: async (): Promise<number> => {
      const pool = page.workers().filter((worker) => worker.url().includes('pool.worker'));
      await Promise.all(pool.map((worker) => worker.evaluate(() => self.close()).catch(() => undefined)));
      return pool.length;
    },
  };
}

/** A worker that takes the lock by which its page hears of its end, as it is asked to, and ends. */
function diesSoon(): void {
  self.addEventListener('message', ({ data }: MessageEvent) => {
    const { id, path, argumentList } = data as {
      id: string;
      path?: string[];
      argumentList?: { value: string }[];
    };
    if (path?.[0] !== 'holdLock') return;
    void navigator.locks.request(argumentList![0]!.value, () => {
      self.postMessage({ id, type: 'RAW', value: undefined }, {});
      setTimeout(() => self.close(), 50);
      return new Promise(() => undefined);
    });
  });
}
