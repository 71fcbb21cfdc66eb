import type { BrowserContext, Page } from 'playwright/test';

/** What a page must never do, noted from its first moment on. */
export interface Watch {
  /** Errors and warnings of the console, and what was thrown and not caught. */
  readonly complaints: readonly string[];
  /** Requests to anywhere but the place that serves the page. */
  readonly elsewhere: readonly string[];
  /** Requests to that place, which shows that requests are seen at all. */
  readonly here: readonly string[];
}

/** Watches every page of a browser context, those to come included. */
export function watch(context: BrowserContext, baseURL: string): Watch {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const here: string[] = [];
  const { origin } = new URL(baseURL);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol)) (url.origin === origin ? here : elsewhere).push(request.url());
  });
  const follow = (page: Page): void => {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('websocket', (socket) => elsewhere.push(socket.url()));
  };
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.pages().forEach(follow);
  context.on('page', follow);
  return { complaints, elsewhere, here };
}
