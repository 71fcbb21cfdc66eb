import { expect, type Page } from 'playwright/test';

/** How the stage looks: what is in view, and what one can do with a place on it. */
export function stageLookVerbs(page: Page) {
  const canvas = page.getByRole('region', { name: 'Canvas', exact: true });

  const boxesOfCards = (): Promise<{ left: number; top: number; right: number; bottom: number }[]> =>
    canvas.locator('.react-flow__node').evaluateAll((cards) =>
      cards.map((card) => {
        const { left, top, right, bottom } = card.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    );

  /** How far all cards and frames are from the edges of the canvas: left, top, right, bottom. */
  const margins = async (): Promise<number[]> => {
    const boxes = await boxesOfCards();
    const area = (await canvas.boundingBox())!;
    return [
      Math.min(...boxes.map(({ left }) => left)) - area.x,
      Math.min(...boxes.map(({ top }) => top)) - area.y,
      area.x + area.width - Math.max(...boxes.map(({ right }) => right)),
      area.y + area.height - Math.max(...boxes.map(({ bottom }) => bottom)),
    ].map(Math.round);
  };

  return {
    canvas,

    /** Everything is on the screen, with a margin, and nothing of it is under the tools. */
    expectAllInView: async (): Promise<void> => {
      await expect.poll(async () => Math.min(...(await margins()))).toBeGreaterThanOrEqual(12);
      const tools = (await page.getByRole('toolbar', { name: 'View' }).boundingBox())!;
      const under = (await boxesOfCards()).filter(
        ({ left, top, right, bottom }) =>
          left < tools.x + tools.width && right > tools.x && top < tools.y + tools.height && bottom > tools.y,
      );
      expect(under).toEqual([]);
    },

    /** It could not be much larger: on one axis at least it goes from margin to margin, or it is shown at 100 %. */
    expectAsLargeAsItGoes: async (): Promise<void> => {
      if ((await zoomNow()) === 100) return;
      const [left, top, right, bottom] = await margins();
      const tools = (await page.getByRole('toolbar', { name: 'View' }).boundingBox())!;
      const free = Math.min(left! + right!, top! + bottom!);
      expect(free).toBeLessThan(tools.height + 60);
    },

    zoomNow,

    /** Waits until the camera stands still: the same boxes in two pictures, and a moment between them. */
    expectCameraToRest: async (): Promise<void> => {
      let before = '';
      await expect
        .poll(
          async () => {
            const now = JSON.stringify(await boxesOfCards());
            const rests = now === before;
            before = now;
            return rests;
          },
          { intervals: [300] },
        )
        .toBe(true);
    },

    /** Turns the wheel where the pointer is, as one zooms, until it is enough. */
    wheelUntil: async (isEnough: () => Promise<boolean>, way: 'in' | 'out'): Promise<void> => {
      await page.keyboard.down('Control');
      for (let turns = 0; turns < 60 && !(await isEnough()); turns++)
        await page.mouse.wheel(0, way === 'in' ? -40 : 40);
      await page.keyboard.up('Control');
      await expect.poll(isEnough).toBe(true);
    },

    /** The middle of the Availability Zone that stands at a place in the order of reading, on the card of a part. */
    zoneOf: async (card: string, place: number, of: number): Promise<{ x: number; y: number }> => {
      const box = (await canvas
        .getByRole('group', { name: new RegExp(`^${card}(,|$)`) })
        .and(canvas.locator('.react-flow__node'))
        .boundingBox())!;
      return { x: box.x + (box.width * (place - 0.5)) / of, y: box.y + box.height * 0.6 };
    },
  };

  async function zoomNow(): Promise<number> {
    const name = await page.getByRole('button', { name: /^Zoom \d+ %/ }).getAttribute('aria-label');
    return Number(/\d+/.exec(name ?? '')?.[0]);
  }
}
