import { expect, type Locator, type Page } from 'playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where something is once it no longer moves: the same box in two pictures that follow each other. */
export async function restingBox(locator: Locator): Promise<Box> {
  return locator.evaluate(
    (element) =>
      new Promise<Box>((rest) => {
        let before: DOMRect | undefined;
        const look = (): void => {
          const box = element.getBoundingClientRect();
          const rests = before && box.x === before.x && box.y === before.y && box.width === before.width;
          if (rests) rest({ x: box.x, y: box.y, width: box.width, height: box.height });
          else requestAnimationFrame(() => requestAnimationFrame(look));
          before = box;
        };
        look();
      }),
  );
}

/** Waits until a point of the page belongs to something that a passing notice may lie on. */
export async function reach(locator: Locator, point: Point): Promise<void> {
  await expect
    .poll(() =>
      locator.evaluate((element, { x, y }) => element.contains(document.elementFromPoint(x, y)), point),
    )
    .toBe(true);
}

/** Presses the mouse at one point and lets it go at another, on the way of a hand: not in one leap. */
export async function drag(page: Page, from: Point, to: Point, keys: readonly string[] = []): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  for (const key of keys) await page.keyboard.up(key);
}
