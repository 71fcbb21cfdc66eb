import { none } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { HostBoard } from './host-board.ts';
import type { Request } from './request.ts';
import { Taking } from './taking.ts';

export { requestOf, requestWithin, type Request } from './request.ts';

const boards = new WeakMap<World, WeakMap<Request, HostBoard<unknown>>>();

/**
 * The host that a task is placed on by its constraints and strategy, or -1 when none can take it. Changes nothing but
 * the stream 'placement', which is drawn from only when several hosts are equal to the last.
 */
export function place(world: World, request: Request): number {
  const { contest } = boardOf(world, request);
  const division = contest.winner(contest.divisions, world.random.stream('placement'));
  return division ? division.members[contest.picked]! : none;
}

function boardOf(world: World, request: Request): HostBoard<unknown> {
  let byRequest = boards.get(world);
  if (!byRequest) boards.set(world, (byRequest = new WeakMap()));
  let board = byRequest.get(request);
  if (!board) byRequest.set(request, (board = new HostBoard(world, new Taking(world, request))));
  return board;
}
