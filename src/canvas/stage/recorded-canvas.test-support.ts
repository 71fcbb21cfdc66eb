import { vi } from 'vitest';

/** What was painted, in px of the canvas. */
export interface Recorded {
  readonly ctx: CanvasRenderingContext2D;
  readonly words: { readonly text: string; readonly x: number; readonly y: number; readonly style: string }[];
  /** Copies of marks: where from on their sheet, and where to. */
  readonly copies: {
    readonly column: number;
    readonly x: number;
    readonly y: number;
    readonly size: number;
  }[];
  /** How often something was filled or stroked, by colour. */
  readonly inks: Map<string, number>;
  /** Discs and rings of containers and lamps. */
  readonly arcs: { readonly x: number; readonly y: number; isFilled: boolean }[];
}

/** A canvas that keeps a list of what is painted on it. Letters are half as wide as they are high. */
export function recordedCanvas(): Recorded {
  const recorded = { words: [], copies: [], inks: new Map(), arcs: [] } as Omit<Recorded, 'ctx'>;
  let sinceBegin: { isFilled: boolean }[] = [];
  const ink = (style: unknown): void => {
    recorded.inks.set(String(style), (recorded.inks.get(String(style)) ?? 0) + 1);
  };
  const state: Record<string, unknown> = { font: '10px sans', fillStyle: '', strokeStyle: '' };
  const sizeOf = (font: unknown): number => Number(/([\d.]+)px/.exec(String(font))?.[1]);
  const own: Record<string, (...args: never[]) => unknown> = {
    measureText: (text: string) => ({ width: text.length * 0.5 * sizeOf(state['font']) }),
    fillText: (text: string, x: number, y: number) => {
      recorded.words.push({ text, x, y, style: String(state['fillStyle']) });
    },
    drawImage: (...args: never[]) => {
      const [, column, , size, , x, y] = args as unknown as number[];
      recorded.copies.push({ column: column! / (size! + 2), x: x!, y: y!, size: size! });
    },
    beginPath: () => {
      sinceBegin = [];
    },
    arc: (x: number, y: number) => {
      const arc = { x, y, isFilled: false };
      recorded.arcs.push(arc);
      sinceBegin.push(arc);
    },
    fill: () => {
      ink(state['fillStyle']);
      for (const each of sinceBegin) each.isFilled = true;
    },
    stroke: () => ink(state['strokeStyle']),
    fillRect: () => ink(state['fillStyle']),
    createImageData: (width: number, height: number) => ({ data: new Uint8ClampedArray(width * height * 4) }),
    getImageData: () => ({ data: new Uint8ClampedArray(4) }),
  };
  const ctx = new Proxy(state, {
    get: (_, name: string) => own[name] ?? (name in state ? state[name] : () => undefined),
    set: (_, name: string, value) => {
      state[name] = value;
      return true;
    },
  });
  return { ...recorded, ctx: ctx as unknown as CanvasRenderingContext2D };
}

/** Sheets of marks are canvases of their own, on which nobody looks. */
export function withoutPage(): void {
  vi.stubGlobal('document', {
    createElement: () => ({ width: 0, height: 0, getContext: () => recordedCanvas().ctx }),
  });
}
