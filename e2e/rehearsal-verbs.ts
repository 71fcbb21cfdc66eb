import { expect, type Locator, type Page } from 'playwright/test';

/** Rehearsing the design: its clock, what one does to the run, and what it tells. */
export function rehearsalVerbs(page: Page) {
  const rehearsal = page.getByRole('region', { name: 'Rehearsal', exact: true });
  const events = rehearsal.getByRole('listbox', { name: 'Events' });

  return {
    rehearsal,
    events,
    deployments: rehearsal.getByRole('list', { name: 'Deployments' }).getByRole('listitem'),

    rehearse: async (): Promise<void> => {
      await page.getByRole('radio', { name: 'Simulate' }).click();
      await rehearsal.getByRole('tab', { name: 'Services' }).click();
      await expect(rehearsal.getByRole('row', { name: /^api / })).toBeVisible();
    },

    /** The same, whatever its services are called. */
    rehearseAny: async (): Promise<void> => {
      await page.getByRole('radio', { name: 'Simulate' }).click();
      await expect(rehearsal.getByRole('button', { name: 'Play' })).toBeEnabled();
    },

    /** Chooses from the menu of things to do, fills in lists and fields by their labels, and does it. */
    doSomething: async (label: string, given: Readonly<Record<string, string>> = {}): Promise<void> => {
      await rehearsal.getByRole('button', { name: 'Intervene' }).click();
      await page.getByRole('menuitem', { name: `${label}…` }).click();
      const dialog = page.getByRole('dialog', { name: label });
      for (const [field, value] of Object.entries(given)) {
        const control = dialog.getByLabel(field, { exact: false }).first();
        if ((await control.getAttribute('aria-haspopup')) === 'listbox') {
          await control.click();
          await page.getByRole('option', { name: value, exact: true }).click();
        } else await control.fill(value);
      }
      await dialog.getByRole('button', { name: 'Do it' }).click();
      await expect(dialog).toHaveCount(0);
    },

    setSpeed: async (speed: string): Promise<void> => {
      await rehearsal.getByRole('combobox', { name: 'Speed' }).click();
      await page.getByRole('option', { name: speed, exact: true }).click();
    },

    /** What a column says of a service. */
    countOf: (service: string, column: string): Locator => {
      const columns = [
        'Desired',
        'Running',
        'Pending',
        'Stopping',
        'Healthy',
        'In service',
        'Floor',
        'Ceiling',
      ];
      return rehearsal
        .getByRole('row', { name: new RegExp(`^${service} `) })
        .getByRole('cell')
        .nth(columns.indexOf(column));
    },

    /** The time of the run as it is shown: '1:05.0'. */
    runTime: (): Locator => rehearsal.getByRole('status', { name: 'Time of the rehearsal', exact: true }),
  };
}
