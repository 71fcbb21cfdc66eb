import { derived } from '../../world/derived.ts';
import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { HostBoard } from './host-board.ts';
import type { Request } from './request.ts';
import { Taking } from './taking.ts';

export { requestOf, requestWithin, type Request } from './request.ts';

const boards = derived(() => new WeakMap<Request, HostBoard<unknown>>());
const chanceOf = derived((world) => world.random.stream('placement'));

/**
 * The host that a task is placed on by its constraints and strategy, or -1 when none can take it. Changes nothing but
 * the stream 'placement', which is drawn from only when several hosts are equal to the last.
 */
export function place(world: World, request: Request): number {
  const { contest } = boardOf(world, request);
  const division = contest.winner(contest.divisions, chanceOf(world));
  return division ? division.members[contest.picked]! : none;
}

function boardOf(world: World, request: Request): HostBoard<unknown> {
  const byRequest = boards(world);
  let board = byRequest.get(request);
  if (!board) byRequest.set(request, (board = new HostBoard(world, new Taking(world, request))));
  return board;
}
