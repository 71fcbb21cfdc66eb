import type { Bench } from './bench.ts';
import { rulesBench } from './rules.ts';
import { streamBench } from './stream.ts';

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [rulesBench, streamBench];
