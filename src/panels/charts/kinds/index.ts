import type { ChartKind } from '../chart-model.ts';
import { cost } from './cost.ts';
import { hosts } from './hosts.ts';
import { latency } from './latency.ts';
import { packing } from './packing.ts';
import { pending } from './pending.ts';
import { requests } from './requests.ts';
import { spent } from './spent.ts';
import { tasks } from './tasks.ts';
import { utilisation } from './utilisation.ts';

/** All charts, in the order in which they are offered and shown. */
export const chartKinds: readonly ChartKind[] = [
  tasks,
  requests,
  latency,
  pending,
  utilisation,
  packing,
  hosts,
  cost,
  spent,
];
