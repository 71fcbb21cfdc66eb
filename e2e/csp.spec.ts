import { expect, test } from 'playwright/test';

test('the page keeps to itself: nothing leaves the origin, nothing is blocked, nothing is said', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(String(baseURL)).origin)
      elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto('./');
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.waitForLoadState('networkidle');

  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the policy is in the page itself, wherever it is served from', async ({ page, request }) => {
  const html = await (await request.get('./')).text();
  await page.setContent(html.replaceAll(/<script[^>]*><\/script>/g, ''));
  const policy = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute(
    'content',
    /^default-src 'none'; script-src 'self'; style-src 'self'; /,
  );
});

test('the policy stops inline scripts and requests to anywhere else', async ({ page }) => {
  await page.goto('./');
  const inlineRan = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return 'inlineRan' in window;
  });
  expect(inlineRan).toBe(false);
  const blocked = page.evaluate(
    () =>
      new Promise((done) =>
        addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective)),
      ),
  );
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
  expect(await blocked).toBe('connect-src');
});

for (const theme of ['light', 'dark'] as const) {
  test(`the ${theme} theme is there before the app is`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.route('**/*.js', (route) =>
      route.request().url().endsWith('/theme.js') ? route.continue() : route.abort(),
    );
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  });
}
