import { expect, type Locator, type Page } from 'playwright/test';
import { choose } from './canvas-verbs.ts';
import { labelled, literally } from './names.ts';

/** Changing the parameters of what is selected. */
export function inspectorVerbs(page: Page) {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  /** A parameter by its name; `of` names the entry of a list that it belongs to: "portMapping 1". */
  const field = (name: string, of?: string): Locator => {
    const place = of === undefined ? inspector : inspector.getByRole('group', { name: of, exact: true });
    return place.getByLabel(labelled(name)).first();
  };
  const roleOf = async (control: Locator): Promise<string> =>
    (await control.getAttribute('role')) ?? 'textbox';

  return {
    inspector,
    field,

    /** Unfolds a section of the form; the first one is always open. */
    openSection: async (title: string): Promise<void> => {
      const section = inspector
        .getByRole('button', { name: new RegExp(`^${literally(title)}( |$)`) })
        .first();
      if ((await section.getAttribute('aria-expanded')) === 'false') await section.click();
    },

    /** Gives a parameter a value by whatever control it has; a switch is 'on' or 'off'. */
    setField: async (name: string, value: string, of?: string): Promise<void> => {
      const control = field(name, of);
      switch (await roleOf(control)) {
        case 'radiogroup':
          return control.getByRole('radio', { name: value, exact: true }).click();
        case 'switch':
          return control.setChecked(value === 'on');
        case 'combobox':
          await control.click();
          return choose(page, value);
        default:
          await control.fill(value);
          return control.blur();
      }
    },

    expectField: async (name: string, value: string): Promise<void> => {
      const control = field(name);
      if ((await roleOf(control)) === 'combobox') await expect(control).toHaveText(value);
      else await expect(control).toHaveValue(value);
    },
  };
}
