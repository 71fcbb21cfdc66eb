import { expect, type Locator, type Page } from 'playwright/test';
import { drag, middle, reach, restingBox, type Box, type Point } from './geometry.ts';
import { called, literally } from './names.ts';

type Side = 'top' | 'right' | 'bottom' | 'left';

/** Drawing with the mouse. Parts are called by kind and name, as they are read out: "Service api". */
export function canvasVerbs(page: Page) {
  const canvas = page.getByRole('region', { name: 'Canvas' });
  const parts = page.getByRole('complementary', { name: 'Parts' });
  const outline = canvas.getByRole('tree', { name: 'Outline of the design' });
  const items = outline.getByRole('treeitem');

  const card = (name: string): Locator => canvas.getByRole('group', { name: called(name) });
  const placeOf = async (name: string): Promise<Box> => restingBox(card(name));

  // The outline holds no more items than can be walked soon; each of them tells how many there are.
  const size = async (): Promise<number> =>
    Number((await items.evaluateAll((all) => all[0]?.getAttribute('aria-setsize'))) ?? 0);

  /** Does something that adds parts, and waits until they are there. */
  const adding = async (work: () => Promise<void>): Promise<void> => {
    const before = await size();
    await work();
    await expect.poll(size).toBeGreaterThan(before);
  };

  /** The point by which a part is grasped: its title, at the left of its head. */
  const gripOf = async (name: string): Promise<Point> => {
    const { x, y, width, height } = await placeOf(name);
    const grip = { x: x + Math.min(60, width / 2), y: y + Math.min(18, height / 2) };
    await reach(card(name), grip);
    return grip;
  };

  /** Opens the menu of a part with the right button. */
  const openMenu = async (name: string): Promise<void> => {
    const { x, y } = await gripOf(name);
    await page.mouse.click(x, y, { button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
  };

  return {
    canvas,
    outline,
    card,
    placeOf,
    size,

    /** A connection's line, where it is on the screen. */
    line: (from: string, to: string): Locator =>
      canvas.getByRole('group', { name: new RegExp(`^${literally(from)} .+ ${literally(to)}$`) }),

    /** Parts in the order of the picture, without findings and connections. */
    nodes: async (): Promise<string[]> => (await items.allInnerTexts()).map(bare),

    /** Adds a part by a click in the palette. */
    addPart: async (kind: string): Promise<void> =>
      adding(() => parts.getByRole('button', { name: kind, exact: true }).click()),

    /** Adds a part by dragging it out of the palette to a point of the canvas. */
    dragPart: async (kind: string, at: Point): Promise<void> =>
      adding(async () => {
        const part = parts.getByRole('button', { name: kind, exact: true });
        await part.dragTo(canvas, { targetPosition: at, force: true });
      }),

    /** Adds a part with the small window that a double-click opens, by typing what it is. */
    quickAdd: async (kind: string, at: Point): Promise<void> =>
      adding(async () => {
        const { x, y } = await restingBox(canvas);
        await page.mouse.dblclick(x + at.x, y + at.y);
        await page.getByRole('combobox', { name: 'Add a part' }).fill(kind);
        await page.keyboard.press('Enter');
      }),

    /** Selects by a click, and more by clicks with Shift. */
    select: async (name: string, ...more: readonly string[]): Promise<void> => {
      const first = await gripOf(name);
      await page.mouse.click(first.x, first.y);
      for (const other of more) {
        const { x, y } = await gripOf(other);
        await page.keyboard.down('Shift');
        await page.mouse.click(x, y);
        await page.keyboard.up('Shift');
      }
      await expect(outline.getByRole('treeitem', { selected: true })).toHaveCount(1 + more.length);
    },

    /** Connects by dragging from a handle of one part onto another; `as` answers when one is asked which way. */
    connect: async (
      from: string,
      to: string,
      { as, side = 'right' }: { as?: string; side?: Side } = {},
    ): Promise<void> => {
      const grip = await gripOf(from);
      await page.mouse.move(grip.x, grip.y);
      const handle = card(from).locator(`[data-handleid$="${side}"]`).first();
      const start = middle(await restingBox(handle));
      await reach(handle, start);
      await drag(page, start, await gripOf(to));
      if (as !== undefined) await choose(page, as);
    },

    /** Drags a part by its head. */
    moveBy: async (name: string, dx: number, dy: number, keys?: readonly string[]): Promise<void> => {
      const from = await gripOf(name);
      await drag(page, from, { x: from.x + dx, y: from.y + dy }, keys);
    },

    /** Drags a part into the middle of a frame, or onto the card of a task definition. */
    dragInto: async (name: string, frame: string): Promise<void> =>
      drag(page, await gripOf(name), middle(await placeOf(frame))),

    /** Draws a rectangle over the canvas, between two points counted from its corner. */
    marquee: async (from: Point, to: Point): Promise<void> => {
      const { x, y } = await restingBox(canvas);
      await drag(page, { x: x + from.x, y: y + from.y }, { x: x + to.x, y: y + to.y });
    },

    openMenu,

    /** Chooses from the menu that the right button opens on a part: 'Duplicate', or 'Bring into' and then a frame. */
    chooseFor: async (name: string, ...path: readonly string[]): Promise<void> => {
      await openMenu(name);
      for (const entry of path)
        await page.getByRole('menuitem', { name: new RegExp(`^${literally(entry)}`) }).click();
      await expect(page.getByRole('menu')).toHaveCount(0);
    },

    /** Types a new name where the part stands. */
    renameInPlace: async (name: string, next: string): Promise<void> => {
      const { x, y } = await gripOf(name);
      await page.mouse.dblclick(x, y);
      await canvas.getByRole('textbox', { name: 'Name' }).fill(next);
      await page.keyboard.press('Enter');
    },

    ...whatIsSaid(outline),
  };
}

/** What is drawn and selected, as it is read out. */
function whatIsSaid(outline: Locator) {
  const items = outline.getByRole('treeitem');
  return {
    expectSelected: async (...names: readonly string[]): Promise<void> => {
      const selected = outline.getByRole('treeitem', { selected: true });
      await expect
        .poll(async () => (await selected.allInnerTexts()).map(bare).toSorted())
        .toEqual(names.toSorted());
    },

    /** Every part, once, in any order. */
    expectNodes: async (...names: readonly string[]): Promise<void> => {
      await expect
        .poll(async () => (await items.allInnerTexts()).map(bare).toSorted())
        .toEqual(names.toSorted());
    },

    /** A connection as it is read out: a part, a verb, the other's name. */
    expectLink: async (from: string, verb: string, to: string): Promise<void> => {
      const said = new RegExp(String.raw`^${literally(from)}[,.].*\b${literally(`${verb} ${to}`)}[,.]`);
      await expect(items.filter({ hasText: said })).toHaveCount(1);
    },
  };
}

/** Takes an entry of the list that is open. */
export async function choose(page: Page, option: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${literally(option)}`) }).click();
}

// "Service api, 2 errors, 1 hint. runs api." is about "Service api".
function bare(said: string): string {
  return said.replace(/(, \d+ (error|warning|hint)|\. ).*$/s, '').replace(/\.$/, '');
}
