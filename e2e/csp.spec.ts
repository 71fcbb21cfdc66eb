import { expect, test } from 'playwright/test';
import { test as journey } from './test.ts';

journey(
  'a whole session keeps to itself: nothing leaves the origin, nothing is blocked, nothing is said',
  async ({ editor, page, watching }) => {
    await editor.open();
    const templates = page.getByRole('region', { name: 'Templates' });
    await templates.getByRole('button', { name: /^EFS-backed CMS/ }).click();
    await expect.poll(editor.size).toBeGreaterThan(5);
    await editor.select(String((await editor.nodes()).find((name) => name.startsWith('Task definition '))));
    await editor.paste('{"family": "more", "containerDefinitions": [{"name": "app", "image": "a:1"}]}');
    await editor.expectTold(/^Imported/);
    await editor.download(() => editor.press('Mod+S'));
    await editor.exportText('Task definition (YAML)', 'more');
    await editor.setTheme('Dark');
    await editor.menu('Keyboard shortcuts');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await editor.menu('Start screen');
    await expect(templates).toBeVisible();
    await page.waitForLoadState('networkidle');

    expect(watching.elsewhere).toEqual([]);
    expect(watching.complaints).toEqual([]);
    expect(watching.here.length).toBeGreaterThan(10);
  },
);

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
