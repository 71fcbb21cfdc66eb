import type { RunEnd } from '#store/compare-store.ts';
import { lengthText } from './amounts.ts';

/** Why a run was not followed to its end, as a sentence; undefined where it was. */
export function endWords(endedBy: RunEnd, endMs: number): string | undefined {
  const after = `It was followed for ${lengthText(endMs)}`;
  switch (endedBy) {
    case 'settled':
      return undefined;
    case 'time':
      return `${after} and had not come to rest by then.`;
    case 'events':
      return `${after}: so much happens in it that the rest was left out.`;
    case 'memory':
      return `${after}: to keep more of it would take too much memory.`;
    case 'patience':
      return `${after}: the rest would have taken too long to work out.`;
  }
}
