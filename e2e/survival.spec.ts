import { holdStorage } from './storage.ts';
import { expect, test } from './test.ts';

test('a tab that is closed in the middle of work opens where it was', async ({ editor, page, otherTab }) => {
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.addPart('Load balancer');
  await page.close();
  const next = await otherTab();
  await next.open();
  await next.expectNodes('Load balancer web', 'Users Users');
});

test('what a crashed tab had not saved is recovered, and that is told', async ({
  editor,
  page,
  context,
  otherTab,
}) => {
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.expectSaved();
  const letGo = await holdStorage((await otherTab()).page);
  await editor.addPart('Load balancer');
  await editor.addPart('Note');

  const crashed = page.waitForEvent('crash');
  const cdp = await context.newCDPSession(page);
  await Promise.race([cdp.send('Page.crash').catch(() => undefined), crashed]);
  await crashed;
  await letGo();

  const next = await otherTab();
  await next.open();
  await next.expectNodes('Load balancer web', 'Note Note', 'Users Users');
  await next.expectTold(
    'Your last changes had not been saved when the page ended. They have been recovered.',
  );
  await next.expectSaved();
});

test('a checker that is killed is restarted, and that is told', async ({ editor, page }) => {
  await editor.startFresh();
  await editor.addPart('Load balancer');
  await expect(editor.finding('lb-https-listener')).toHaveCount(1);

  await page.workers()[0]!.evaluate(() => self.close());
  await editor.expectTold('The checker was restarted and has checked the design again. Nothing is lost.');
  await expect(editor.findings.getByText('Rules restarted once')).toBeVisible();
  await expect(editor.finding('lb-https-listener')).toHaveCount(1);

  await editor.select('Load balancer web');
  await editor.setField('scheme', 'internal');
  await expect(editor.finding('lb-https-listener')).toHaveCount(0);
});

test('a full store is told, the design is offered as a file, and saved once there is room', async ({
  editor,
  page,
}) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...stored: Parameters<typeof put>) {
      if (document.documentElement.hasAttribute('data-full'))
        throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, stored);
    };
  });
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.expectSaved();

  await page.evaluate(() => document.documentElement.setAttribute('data-full', ''));
  await editor.addPart('Note');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText("The browser's storage is full, so the design cannot be saved here.");
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  const { name, text } = await editor.download(() =>
    alert.getByRole('button', { name: 'Download the design' }).click(),
  );
  expect(name).toMatch(/\.stagewright\.json$/);
  const kinds = Object.values((JSON.parse(text) as { nodes: Record<string, { kind: string }> }).nodes);
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['note', 'users']);

  await page.evaluate(() => document.documentElement.removeAttribute('data-full'));
  await editor.addPart('S3 bucket');
  await editor.expectSaved();
  await expect(alert).toHaveCount(0);
});

test('a browser that keeps nothing is told too, and drawing goes on', async ({ editor, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here.', 'InvalidStateError');
    };
  });
  await editor.startFresh();
  await editor.addPart('Users');
  await expect(page.getByRole('alert')).toContainText('This browser does not let pages keep designs');
  await editor.expectNodes('Users Users');
});
