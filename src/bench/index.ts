import type { Bench } from './bench.ts';
import { lifecycleBench } from './lifecycle.ts';
import { pendingBench } from './pending.ts';
import { placementBench } from './placement.ts';
import { rollingBench } from './rolling.ts';
import { rulesBench } from './rules.ts';
import { seekBench } from './seek.ts';
import { stageBench } from './stage.ts';
import { streamBench } from './stream.ts';

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [
  rulesBench,
  placementBench,
  lifecycleBench,
  pendingBench,
  rollingBench,
  seekBench,
  streamBench,
  stageBench,
];
