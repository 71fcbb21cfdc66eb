import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import { boxFor } from './grid.ts';
import type { Size } from '../card-size.ts';

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** About how many tasks of a service or standalone task there are at once, a deployment included. */
export function mostTasks(q: Query, workload: NodeId): number {
  const { desiredCount, scaling, deploymentConfiguration, schedulingStrategy } = q.props('service', workload);
  const { count = 1 } = q.props('standalone-task', workload);
  if (q.node(workload)?.kind !== 'service') return Math.max(1, isCount(count) ? count : 1);
  if (schedulingStrategy === 'DAEMON') return 12;
  const desired = Math.max(desiredCount ?? 1, scaling?.maxCapacity ?? 0, 1);
  const percent = Math.min(400, Math.max(100, deploymentConfiguration?.maximumPercent ?? 200));
  return Math.ceil((desired * percent) / 100);
}

/** How far apart marks stand when there are so many of them. */
function pitchFor(count: number): number {
  if (count <= 48) return 20;
  if (count <= 200) return 14;
  return count <= 1000 ? 10 : 7;
}

/** Room for so many marks, at least four in a row. */
export function boxOfMarks(count: number, ratio: number): Size {
  const pitch = pitchFor(count);
  const { width, height } = boxFor(count, { width: pitch, height: pitch }, ratio);
  return { width: Math.max(width, 4 * pitch), height };
}
