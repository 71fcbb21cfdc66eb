import { expect, test } from 'vitest';
import { deployShop, withBeanstalk } from '#sim/beanstalk/rehearsed.test-support.ts';
import { drawnBeside } from '#sim/beanstalk/environment.test-support.ts';
import { fingerprint } from '#sim/fingerprint.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import { columnsOf, stateBits, type RunBatch } from './run-batch.ts';
import { RunEngine } from './run-engine.ts';

// A controller that nobody here knows is streamed, asked and gone back in like any other.

const spec = {
  design: drawnBeside(),
  seed: 7,
  interventions: [deployShop, { atMs: 90_000, do: 'deploy', service: 'api' }],
};

function played(untilMs: number): { engine: RunEngine; batches: RunBatch[]; work: () => void } {
  const batches: RunBatch[] = [];
  const works: (() => void)[] = [];
  let clockMs = 0;
  const engine = new RunEngine(
    {
      clockMs: () => clockMs++,
      later: (work) => works.push(work),
      post: (batch) => {
        batches.push({ ...batch, buffer: batch.buffer.slice(0) });
        engine.recycle(batch.buffer);
      },
    },
    (each) => new Rehearsal(each, withBeanstalk),
  );
  const work = (): void => {
    for (let turn = works.shift(); turn; turn = works.shift()) turn();
  };
  engine.load(spec, 1);
  engine.advance(untilMs);
  work();
  return { engine, batches, work };
}

test('what its numbers stand for is told with the first batch', () => {
  const { about } = played(0).batches[0]!;
  expect(about!.workloads.map(({ name, lanes }) => [name, lanes.map((lane) => lane.name)])).toEqual([
    ['api', ['FARGATE']],
    ['shop', ['shop']],
  ]);
  expect(about!.groups.map(({ node, name }) => [node, name])).toEqual([['shop', 'shop instances']]);
  expect(about!.targetGroups.map(({ loadBalancer, workload }) => [loadBalancer, workload])).toContainEqual([
    'shop',
    1,
  ]);
  expect(about!.sources.flatMap(({ routes }) => routes.map(({ node }) => node))).toContain('shop');
  expect(about!.reasons.find(({ id }) => id === 'beanstalk.batch-began')).toMatchObject({ explained: true });
});

test('its tasks come in columns, and the batches say what the run itself says', () => {
  const { batches } = played(1_200_000);
  const states = new Map<number, number>();
  const workloadOf: number[] = [];
  const revisionOf: number[] = [];
  const reasons: number[] = [];
  for (const { buffer, lengths } of batches) {
    const columns = columnsOf(buffer, lengths);
    workloadOf.push(...columns.birthWorkload);
    revisionOf.push(...columns.birthRevision);
    reasons.push(...columns.eventReason);
    for (const change of columns.change) states.set(change >> stateBits, change & 7);
  }
  const run = new Rehearsal(spec, withBeanstalk);
  run.simulation.advance(1_200_000);
  const { tasks, events } = run.simulation.world;
  expect(workloadOf).toEqual([...tasks.workload.subarray(0, tasks.count)]);
  expect(revisionOf).toEqual([...tasks.revision.subarray(0, tasks.count)]);
  expect([...states]).toHaveLength(tasks.count);
  for (const [task, state] of states) expect(state).toBe(tasks.state[task]);
  expect(reasons).toEqual([...events.rows.reason.subarray(0, events.rows.count)]);
});

test('it can be sought in, asked, and taken to another future', () => {
  const { engine, work } = played(1_200_000);
  const said = engine.events(0, 100_000).value;
  const batch = said.find(({ reason }) => reason === 'beanstalk.batch-began')!;
  expect(engine.explain(batch.number).value).toMatchObject({ question: 'Why 2 of 4 instances?' });
  expect(engine.seek(100_000).value.deployments).toMatchObject([
    { service: 'shop', outcome: 'running' },
    { service: 'api', outcome: 'running' },
  ]);
  const fresh = new Rehearsal(spec, withBeanstalk);
  fresh.simulation.advance(700_000);
  expect(engine.lookAt(700_000, fingerprint).value).toBe(fingerprint(fresh.simulation.world));
  const [, ...others] = spec.interventions;
  engine.branch(60_000, others);
  engine.advance(1_200_000);
  work();
  expect(engine.seek(1_200_000).value.deployments).toMatchObject([{ service: 'api', outcome: 'completed' }]);
});
