import type { Prover } from '../controller.ts';
import { arithmetic } from './arithmetic.ts';
import { freedBy } from './freed-by.ts';
import { scalingMayDecide } from './service-scaling.ts';

/** The progress proof of ECS services. Arithmetic is about one desiredCount, and leaves it open where that may change. */
export const serviceProver: Prover = {
  finding: (start, workload) => (scalingMayDecide(start, workload) ? 'depends' : arithmetic(start, workload)),
  asDrawn: arithmetic,
  freedBy,
};
