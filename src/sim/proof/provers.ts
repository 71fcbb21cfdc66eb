import type { Prover } from '../controller.ts';
import { serviceProver } from './prover.ts';

/**
 * The progress proofs of the systems in systems/index.ts, by the system that looks after the workload. They are not
 * reached from there, so that a page which plays a run need not have loaded them.
 */
export const provers: Readonly<Record<string, Prover>> = { 'ecs-service': serviceProver };
