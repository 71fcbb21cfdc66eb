import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { anyArchitecture } from './boot/arbitrary-architecture.test-support.ts';
import { part } from './boot/arbitrary-parts.test-support.ts';
import { planOf } from './boot.ts';
import { changeOnStage } from './change-on-stage.ts';
import { edited } from './edited-design.test-support.ts';
import { named } from './edited-plan.ts';
import { Rehearsal } from './rehearsal.ts';
import { serviceSpec } from './systems/ecs-service/spec.ts';
import { TaskState } from './world/tables.ts';

// Deploying an edited revision comes to what starting with the edited design begins with, once both are steady.

const anyEdit = fc.record({
  size: part(fc.constantFrom([256, 512], [512, 1024], [1024, 2048])),
  image: part(fc.constantFrom('other:1', 'other:2')),
  stopTimeout: part(fc.constantFrom(2, 60)),
  limits: part(
    fc.record({
      minimumHealthyPercent: fc.constantFrom(0, 50, 100),
      maximumPercent: fc.constantFrom(150, 200),
    }),
  ),
  desiredCount: part(fc.nat(6)),
});

type AnyEdit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

function editedBy(design: Design, { size, image, stopTimeout, limits, desiredCount }: AnyEdit): Design {
  const [cpu, memory] = size ?? [];
  return edited(design, 's0', {
    cpu,
    memory,
    container: {
      ...(image === undefined ? {} : { image }),
      ...(stopTimeout === undefined ? {} : { stopTimeout }),
    },
    service: {
      ...(limits === undefined ? {} : { deploymentConfiguration: limits }),
      ...(desiredCount === undefined ? {} : { desiredCount }),
    },
  });
}

/** Everything about the services that stays once nothing is under way; undefined where tasks are missing. */
function steadyState({ simulation }: Rehearsal): unknown {
  const { world } = simulation;
  const { tasks, plan, workloads, images } = world;
  const running = Array.from({ length: tasks.count }, (_, task) => task).filter(
    (task) => tasks.state[task] !== TaskState.STOPPED,
  );
  const services = plan.workloads.filter(({ controller }) => controller === 'ecs-service');
  const isWhole = services.every(({ index }) => workloads.healthy[index] === workloads.desired[index]);
  if (!isWhole || running.some((task) => tasks.state[task] !== TaskState.RUNNING)) return undefined;
  return services.map(({ index, name }) => ({
    name,
    settings: serviceSpec(world, index),
    revisions: running
      .filter((task) => tasks.workload[task] === index)
      .map((task) => named(world.revisions[tasks.revision[task]!]!, images, plan.hostPorts)),
  }));
}

/** What is steady in the end; undefined where a deployment does not come to its end, or has not the room. */
function whole(rehearsal: Rehearsal): unknown {
  if (!rehearsal.run(6 * 3_600_000)) return undefined;
  const isDone = rehearsal.summaries().every(({ outcome }) => outcome === 'completed');
  return isDone ? steadyState(rehearsal) : undefined;
}

test('deploying an edited revision comes to what the edited design begins with', () => {
  let compared = 0;
  fc.assert(
    fc.property(anyArchitecture, anyEdit, fc.integer(), (design, edit, seed) => {
      const next = editedBy(design, edit);
      const change = changeOnStage(planOf(design), design, next);
      if (change.becomes === 'restart') return;
      const deeds = change.becomes === 'nothing' ? [] : change.interventions;
      const interventions = deeds.map((each): Intervention => ({ ...each, atMs: 30_000 }));
      const updated = whole(new Rehearsal({ design, seed, interventions }));
      const started = whole(new Rehearsal({ design: next, seed, interventions: [] }));
      if (updated === undefined || started === undefined) return;
      compared += Number(deeds.length > 0);
      expect(updated).toEqual(started);
    }),
    { numRuns: 300, seed: 4 },
  );
  expect(compared).toBeGreaterThan(60);
});
