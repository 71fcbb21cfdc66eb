import { expect, type Page } from 'playwright/test';

/** Showing a rehearsal to a room: its beats, its pointer, and how large and strong all of it is. */
export function presentationVerbs(page: Page) {
  const group = page.getByRole('group', { name: 'Presentation' });
  const beat = page.getByRole('status', { name: 'Present beat' });
  const bar = page.getByRole('region', { name: 'Rehearsal', exact: true });

  return {
    group,
    bar,
    words: beat.getByRole('paragraph').first(),
    place: page.getByText(/^Beat \d+ of \d+/),
    clock: page.getByRole('status', { name: 'Time of the rehearsal', exact: true }),
    pointerButton: group.getByRole('button', { name: 'Laser pointer' }),

    openScenario: async (id: string, t: string): Promise<void> => {
      await page.goto(`./?scenario=${id}&t=${t}`);
      await expect(bar.getByRole('listbox', { name: 'Events' }).getByRole('option').first()).toBeVisible();
    },
    present: async (): Promise<void> => {
      await page.locator('body').press('p');
      await expect(group).toBeVisible();
    },

    /** Where the dot of the laser pointer is: the middle of all that is painted of it; undefined where nothing is. */
    dot: (): Promise<{ x: number; y: number } | undefined> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.fixed');
        const { width, height } = canvas ?? {};
        if (!canvas || !width || !height) return undefined;
        const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, width, height);
        let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
        for (let at = 0; at < data.length; at += 4) {
          if (data[at]! < 200 || data[at + 1]! > 90 || data[at + 3]! < 250) continue;
          const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
          [left, right] = [Math.min(left, x), Math.max(right, x)];
          [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
        }
        if (left > right) return undefined;
        return { x: (left + right) / 2 / devicePixelRatio, y: (top + bottom) / 2 / devicePixelRatio };
      }),

    /** The ratio of contrast between an element's words and what lies behind them, as WCAG reckons it. */
    contrastOf: (name: string): Promise<number> =>
      page.getByRole('status', { name }).evaluate((element) => {
        const parse = (colour: string): number[] =>
          colour
            .match(/[\d.]+/g)!
            .slice(0, 3)
            .map(Number);
        const shade = (colour: string): number => {
          const [r, g, b] = parse(colour).map((each) => {
            const part = each / 255;
            return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        const words = element.querySelector('p')!;
        let behind: Element = words;
        while (/rgba\(0, 0, 0, 0\)|transparent/.test(getComputedStyle(behind).backgroundColor))
          behind = behind.parentElement!;
        const shades = [
          shade(getComputedStyle(words).color),
          shade(getComputedStyle(behind).backgroundColor),
        ].toSorted((a, b) => a - b);
        return (shades[1]! + 0.05) / (shades[0]! + 0.05);
      }),
  };
}
