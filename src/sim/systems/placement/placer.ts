import type { Stream } from '../../kernel/random.ts';
import { derived } from '../../world/derived.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { HostBoard } from './host-board.ts';
import { Packing } from './packing.ts';
import type { Request } from './request.ts';
import { Taking } from './taking.ts';

export { requestOf, requestWithin, type Request } from './request.ts';

/** One of two ways to the same decision. */
interface Chooser {
  choose(chance: Stream): number;
}

interface Choosers {
  /** A board of its own answers a request fastest, but has to take in whatever the others do. */
  readonly board: Chooser;
  /** The order of room that requests share. */
  readonly packing: Chooser | undefined;
}

/** From so many packing requests on, taking turns, the shared order is faster. */
const crowd = 16;

const chanceOf = derived((world) => world.random.stream('placement'));
const known = derived(() => ({ choosers: new WeakMap<Request, Choosers>(), packing: 0 }));

/**
 * The host that a task is placed on by its constraints and strategy, or -1 when none can take it. Changes nothing but
 * the stream 'placement', which is drawn from only when several hosts are equal to the last.
 */
export function place(world: World, request: Request): number {
  const all = known(world);
  let choosers = all.choosers.get(request);
  if (!choosers) {
    choosers = { board: boardOf(world, request), packing: Packing.for(world, request) };
    all.choosers.set(request, choosers);
    if (choosers.packing) all.packing++;
  }
  const { board, packing } = choosers;
  return (all.packing > crowd && packing ? packing : board).choose(chanceOf(world));
}

function boardOf(world: World, request: Request): Chooser {
  const board = new HostBoard(world, new Taking(world, request));
  return {
    choose(chance) {
      const { contest } = board;
      const division = contest.winner(contest.divisions, chance);
      return division ? division.members[contest.picked]! : none;
    },
  };
}
