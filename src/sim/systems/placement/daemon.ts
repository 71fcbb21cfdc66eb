import type { World } from '../../world/world.ts';
import { checksOf, isTried } from './checks.ts';
import { peersOn } from './peers.ts';
import type { Request } from './request.ts';

/**
 * ACTIVE hosts that match the constraints of a daemon service and have no task of it, in the order of registration: it
 * is to run on each. `hasRoom` is false where it cannot, for want of CPU, memory, ports or interfaces.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_daemon.html
 */
export function daemonHosts(world: World, request: Request): { host: number; hasRoom: boolean }[] {
  const tasks = peersOn(world, request.workload);
  const found: { host: number; hasRoom: boolean }[] = [];
  for (let host = 0; host < world.hosts.count; host++) {
    if (tasks[host]! > 0 || !isTried(world, request, host)) continue;
    const failed = checksOf(world, request, host).filter(({ passes }) => !passes);
    if (failed.every(({ reason }) => reason.startsWith('RESOURCE:')))
      found.push({ host, hasRoom: failed.length === 0 });
  }
  return found;
}
