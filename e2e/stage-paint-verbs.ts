import { expect, type Page } from 'playwright/test';
import { looks, tones, type Look } from '../src/canvas/stage/marks.ts';
import type { Point } from './geometry.ts';

/** A mark of a task as it was painted last: its middle on the screen, how it looks, and its colour. */
export interface PaintedMark extends Point {
  readonly size: number;
  readonly look: Look;
  readonly tone: string;
}

export interface PaintedWord extends Point {
  readonly text: string;
}

interface Noted {
  words: PaintedWord[];
  marks: { x: number; y: number; size: number; column: number; row: number }[];
  discs: Point[];
}

type NotingWindow = typeof window & {
  noted: WeakMap<HTMLCanvasElement, Noted>;
  trails: Set<string> | undefined;
};

/**
 * What is painted on the stage, for those who cannot look at it: the canvas of the page is listened to as it paints.
 * To be called before the page is opened.
 */
export async function stagePaintVerbs(page: Page) {
  await page.addInitScript(listen);
  const canvases = 'section[aria-label="Canvas"] canvas.z-3';

  const read = async <T>(take: 'words' | 'marks' | 'discs'): Promise<T[]> =>
    page.evaluate(
      ([selector, what]) => {
        const canvas = document.querySelector<HTMLCanvasElement>(selector!);
        const noted = canvas && (window as NotingWindow).noted.get(canvas);
        if (!canvas || !noted) return [];
        const { left, top } = canvas.getBoundingClientRect();
        return (noted[what as 'words'] as Point[]).map((each) => ({
          ...each,
          x: left + each.x / devicePixelRatio,
          y: top + each.y / devicePixelRatio,
        }));
      },
      [canvases, take],
    ) as Promise<T[]>;

  const words = async (): Promise<PaintedWord[]> => read('words');
  const marks = async (): Promise<PaintedMark[]> =>
    (await read<Noted['marks'][number]>('marks')).map(({ x, y, size, column, row }) => ({
      x,
      y,
      size,
      look: looks[column]!,
      tone: tones[row]!,
    }));

  return {
    words,
    marks,
    /** Discs and rings: the lamps of targets, and containers where one is near enough. */
    discs: async (): Promise<Point[]> => read('discs'),
    texts: async (): Promise<string[]> => (await words()).map(({ text }) => text),

    /** Waits until words are painted, and says where. */
    wordAt: async (text: string | RegExp): Promise<Point> => {
      const find = async (): Promise<PaintedWord | undefined> =>
        (await words()).find((each) =>
          typeof text === 'string' ? each.text === text : text.test(each.text),
        );
      await expect.poll(async () => (await find())?.text).toBeDefined();
      return (await find())!;
    },

    /** Waits until a mark looks so, and says where the first one is. */
    markAt: async (look: Look): Promise<PaintedMark> => {
      const find = async () => (await marks()).find((each) => each.look === look);
      await expect.poll(async () => (await find())?.look).toBe(look);
      return (await find())!;
    },

    /** Notes from now on all places at which marks are painted. */
    noteTrails: async (): Promise<void> =>
      page.evaluate(() => {
        (window as NotingWindow).trails = new Set();
      }),

    /** The places since then, on the screen. */
    trails: async (): Promise<Point[]> =>
      page.evaluate((selector) => {
        const { left = 0, top = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
        return [...((window as NotingWindow).trails ?? [])].map((each) => {
          const [x, y] = each.split(' ').map(Number);
          return { x: left + x!, y: top + y! };
        });
      }, canvases),
  };
}

/** Runs in the page: notes words, marks and discs by canvas, anew whenever it is cleared. */
function listen(): void {
  const noting = window as NotingWindow;
  noting.noted = new WeakMap();
  const { prototype } = CanvasRenderingContext2D;
  const noted = (ctx: CanvasRenderingContext2D): Noted => {
    let own = noting.noted.get(ctx.canvas);
    if (!own) noting.noted.set(ctx.canvas, (own = { words: [], marks: [], discs: [] }));
    return own;
  };
  const { clearRect, fillText, drawImage, arc } = prototype;
  prototype.clearRect = function (this: CanvasRenderingContext2D, ...args) {
    noting.noted.delete(this.canvas);
    clearRect.apply(this, args);
  };
  prototype.fillText = function (text, x, y, ...more) {
    const at = this.getTransform().transformPoint({ x, y });
    noted(this).words.push({ text, x: at.x, y: at.y });
    fillText.call(this, text, x, y, ...more);
  };
  prototype.arc = function (x, y, ...more) {
    const at = this.getTransform().transformPoint({ x, y });
    noted(this).discs.push({ x: at.x, y: at.y });
    arc.call(this, x, y, ...more);
  };
  prototype.drawImage = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
    const [, sx, sy, size, , x, y, width] = args as number[];
    if (args.length === 9 && size === width) {
      const step = size! + 2;
      const half = size! / 2;
      noted(this).marks.push({
        x: x! + half,
        y: y! + half,
        size: size!,
        column: sx! / step,
        row: sy! / step,
      });
      noting.trails?.add(`${Math.round(x! + half)} ${Math.round(y! + half)}`);
    }
    (drawImage as (...all: unknown[]) => void).apply(this, args);
  } as typeof drawImage;
}
