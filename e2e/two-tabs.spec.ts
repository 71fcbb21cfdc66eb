import type { Editor } from './editor.ts';
import { holdStorage } from './storage.ts';
import { expect, test } from './test.ts';

const conflict =
  'Another tab saved this design, and you have changes here too. Nothing has been overwritten.';

test('a second tab opens the same design and follows it, both ways', async ({ editor, otherTab }) => {
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.expectSaved();
  const other = await otherTab();
  await other.open();
  await other.expectNodes('Users Users');
  await expect(editor.page.getByText('Two tabs')).toBeVisible();

  await editor.addPart('Note');
  await other.expectNodes('Note Note', 'Users Users');
  await other.select('Users Users');
  await other.setField('name', 'Customers');
  await editor.expectNodes('Note Note', 'Users Customers');
  await expect(editor.page.getByRole('alert')).toHaveCount(0);
});

/** Changes one design in both tabs in the same moment; answers with the tab whose change was stored, then the other. */
async function inConflict(
  editor: Editor,
  otherTab: () => Promise<Editor>,
): Promise<{ stored: Editor; told: Editor; ours: string; theirs: string }> {
  await editor.startFresh();
  await editor.addPart('Users');
  await editor.expectSaved();
  const other = await otherTab();
  await other.open();
  await other.expectNodes('Users Users');
  const letGo = await holdStorage((await otherTab()).page);
  await editor.addPart('Note');
  await other.addPart('S3 bucket');
  await letGo();
  const alerts = (tab: Editor): Promise<number> => tab.page.getByText(conflict).count();
  await expect.poll(async () => (await alerts(editor)) + (await alerts(other))).toBe(1);
  return (await alerts(other)) === 1
    ? { stored: editor, told: other, ours: 'S3 bucket uploads', theirs: 'Note Note' }
    : { stored: other, told: editor, ours: 'Note Note', theirs: 'S3 bucket uploads' };
}

test('a conflict is told, and both designs can be kept', async ({ editor, otherTab }) => {
  const { stored, told, ours, theirs } = await inConflict(editor, otherTab);
  await told.page.getByRole('button', { name: 'Keep both' }).click();
  await told.expectSaved();
  await told.expectNodes('Users Users', ours);
  await stored.expectNodes('Users Users', theirs);
  await told.menu('All designs…');
  await expect(told.dialog.getByRole('textbox', { name: /^Name of / })).toHaveCount(2);
});

test('a conflict can be ended for what is here', async ({ editor, otherTab }) => {
  const { stored, told, ours } = await inConflict(editor, otherTab);
  await told.page.getByRole('button', { name: 'Keep mine' }).click();
  await stored.expectNodes('Users Users', ours);
  await told.expectSaved();
});

test('a conflict can be ended for what the other tab has, and ours is still offered', async ({
  editor,
  otherTab,
}) => {
  const { told, ours, theirs } = await inConflict(editor, otherTab);
  await told.page.getByRole('button', { name: 'Take theirs' }).click();
  await told.expectNodes('Users Users', theirs);
  await told.page.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await told.expectNodes('Users Users', ours);
});
