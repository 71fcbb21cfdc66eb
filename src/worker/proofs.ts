import type { Design } from '#model/design.ts';
import type { RunCatalogue } from '#model/run-catalogue.ts';
import { planOf } from '#sim/boot.ts';
import { proveDeployment, proverOf, type Proof } from '#sim/proof.ts';

export type { Proof } from '#sim/proof.ts';

/** Whether the next deployment of a service can come to its end. */
export interface ServiceProof {
  readonly service: string;
  readonly node: string;
  readonly proof: Proof;
}

/** Proves the next deployment of every workload of a design that has any, one at a time; `turn` lets others have their turn between two of them. */
export async function proveAll(
  design: Design,
  turn: () => Promise<void>,
  catalogue?: RunCatalogue,
): Promise<ServiceProof[]> {
  const plan = planOf(design, { catalogue });
  const proofs: ServiceProof[] = [];
  for (const workload of plan.workloads) {
    if (!proverOf(plan, workload.index)) continue;
    await turn();
    const { index, name, node } = workload;
    proofs.push({ service: name, node, proof: proveDeployment(plan, index) });
  }
  return proofs;
}
