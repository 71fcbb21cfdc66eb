import type { World } from './world/world.ts';

const offsetBasis = 0x811c_9dc5;
const prime = 0x0100_0193;

/**
 * Eight hexadecimal digits (FNV-1a, 32 bit) of all that a run has written down up to the present moment: events,
 * changes of tasks, steps of series. The same spec gives the same ones at the same moment, wherever it is run.
 */
export function fingerprint(world: World): string {
  const { events, changes } = world;
  const { log } = world.series;
  let hash = offsetBasis;
  const mix = (columns: ReadonlyArray<ArrayLike<number>>, count: number): void => {
    for (let row = 0; row < count; row++) {
      for (const column of columns) {
        const value = column[row]!;
        // Values of series go beyond 32 bits.
        hash = mixed(mixed(hash, value >>> 0), Math.floor(value / 0x1_0000_0000) >>> 0);
      }
    }
  };
  const { at, reason, a, b, c, d } = events.rows;
  mix([at, reason, a, b, c, d], events.rows.count);
  mix([changes.rows.at, changes.rows.subject, changes.rows.state], changes.rows.count);
  mix([log.rows.at, log.rows.series, log.rows.value], log.rows.count);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function mixed(hash: number, word: number): number {
  let mixing = hash;
  for (let shift = 0; shift < 32; shift += 8) mixing = Math.imul(mixing ^ ((word >>> shift) & 0xff), prime);
  return mixing;
}
