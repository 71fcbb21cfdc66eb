import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '#model/edit.ts';
import { planOf } from './boot.ts';
import { proveDeployment, startOf, type Proof } from './proof.ts';
import { anyDeployedDesign } from './proof/arbitrary-deployment.test-support.ts';
import { serviceProver } from './proof/prover.ts';
import { rehearse } from './proof/rehearse.ts';
import { Rehearsal } from './rehearsal.ts';
import { ecsServiceOf } from './systems/ecs-service/spec.ts';

// The promise of the progress proof: it says stuck exactly where a run never completes.

const anyCase = fc.record({ design: anyDeployedDesign, seed: fc.nat(1000), which: fc.nat(2) });

describe('a deployment is proven stuck', () => {
  test('by arithmetic exactly where a run of it never completes', { timeout: 300_000 }, () => {
    const seen = { completes: 0, stuck: 0, depends: 0 };
    fc.assert(
      fc.property(anyCase, ({ design, seed, which }) => {
        const plan = planOf(design);
        const workload = which % plan.workloads.filter(ecsServiceOf).length;
        const finding = serviceProver.finding(startOf(plan, { seed }), workload);
        const verdict = typeof finding === 'string' ? finding : 'stuck';
        seen[verdict]++;
        return verdict === 'depends' || rehearse(plan, workload, { seed }) === (verdict === 'completes');
      }),
      { numRuns: 1300 },
    );
    const decided = seen.completes + seen.stuck;
    expect(seen.completes).toBeGreaterThan(100);
    expect(seen.stuck).toBeGreaterThan(100);
    expect(decided).toBeGreaterThan(700);
  });

  test('as its summary says, also where arithmetic does not decide', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCase, ({ design, seed, which }) => {
        const plan = planOf(design);
        const workload = which % plan.workloads.filter(ecsServiceOf).length;
        const { verdict } = proveDeployment(plan, workload, { seed });
        const service = plan.workloads[workload]!.name;
        const rehearsal = new Rehearsal({
          design,
          seed,
          interventions: [{ atMs: 0, do: 'deploy', service }],
        });
        rehearsal.run(12 * 3_600_000);
        const { outcome } = rehearsal.summaries().find((each) => each.service === service)!;
        expect(outcome === 'completed').toBe(verdict === 'completes');
      }),
      { numRuns: 100 },
    );
  });

  test('and completes with the change that is said to free it', { timeout: 300_000 }, () => {
    let freed = 0;
    fc.assert(
      fc.property(anyCase, ({ design, seed, which }) => {
        const plan = planOf(design);
        const workload = which % plan.workloads.filter(ecsServiceOf).length;
        const proof: Proof = proveDeployment(plan, workload, { seed });
        const edits = proof.freedBy?.edits;
        if (!edits) return;
        freed++;
        const changed = planOf(applyEdits(design, edits));
        expect(proveDeployment(changed, workload, { seed }).verdict).toBe('completes');
        expect(rehearse(changed, workload, { seed })).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(freed).toBeGreaterThan(15);
  });
});
