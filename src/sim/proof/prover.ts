import type { Prover } from '../controller.ts';
import { arithmetic } from './arithmetic.ts';
import { freedBy } from './freed-by.ts';

/** The progress proof of ECS services. */
export const serviceProver: Prover = { finding: (start, workload) => arithmetic(start, workload), freedBy };
