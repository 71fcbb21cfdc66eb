import type { Page } from 'playwright/test';

/** What a frame has told, as docs/embed.md describes it. */
export interface Told {
  readonly type: 'ready' | 'step' | 'score' | 'failed';
  readonly version: number;
  readonly title?: string;
  readonly durationMs?: number | null;
  readonly atMs?: number;
  readonly event?: { readonly number: number; readonly atMs: number; readonly words: string } | null;
  readonly deployments?: readonly { readonly service: string; readonly outcome: string }[];
  readonly reason?: string;
}

/** A page of somebody else's with a rehearsal in a frame: what it is told, and what it asks for. */
export function embedVerbs(page: Page, baseURL: string) {
  const host = `${baseURL}host.html`;
  const frame = page.frameLocator('iframe');

  return {
    frame,
    bar: frame.getByRole('group', { name: 'Rehearsal' }),
    beat: frame.getByRole('status', { name: 'Present beat' }),

    /** Opens a page that frames `embed/` with this query or fragment. */
    embed: async (asked: string): Promise<void> => {
      await page.route(host, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1><iframe title="Rehearsal" width="960" height="600" src="./embed/${asked}"></iframe></main></html>`,
        }),
      );
      await page.addInitScript(() => {
        const told: unknown[] = [];
        Object.assign(window, { told });
        window.addEventListener('message', ({ data }: MessageEvent<{ source?: string }>) => {
          if (data.source === 'stagewright') told.push(data);
        });
      });
      await page.goto(host);
    },

    told: (): Promise<Told[]> => page.evaluate(() => (window as unknown as { told: Told[] }).told),

    ask: (message: Readonly<Record<string, unknown>>): Promise<void> =>
      page.evaluate(
        (data) =>
          document
            .querySelector('iframe')!
            .contentWindow!.postMessage({ target: 'stagewright', ...data }, '*'),
        message,
      ),
  };
}
