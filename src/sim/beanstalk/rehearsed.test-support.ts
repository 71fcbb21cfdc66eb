import type { Intervention } from '#model/run.ts';
import { Rehearsal } from '../rehearsal.ts';
import type { System } from '../system.ts';
import { systems } from '../systems/index.ts';
import { HostState, TargetState } from '../world/tables.ts';
import { drawnBeside, type Drawn } from './environment.test-support.ts';
import { elasticBeanstalk } from './system.test-support.ts';

/** The line in systems/index.ts by which a controller joins. */
export const withBeanstalk: readonly System[] = [...systems, elasticBeanstalk];

export const deployShop: Intervention = { atMs: 60_000, do: 'deploy', service: 'shop' };

/** A run of an environment beside a service of ECS, until nothing more is to come. */
export function rehearsed(
  environment: Partial<Drawn> = {},
  interventions: readonly Intervention[] = [deployShop],
): Rehearsal {
  const run = new Rehearsal({ design: drawnBeside(environment), seed: 7, interventions }, withBeanstalk);
  run.run(3_600_000);
  return run;
}

/** Instances in service with the old version and with the new one, and instances in all: at a moment. */
export function counted(
  { simulation }: Rehearsal,
  atMs: number,
): [old: number, renewed: number, all: number] {
  const back = simulation.nowMs;
  simulation.seek(atMs);
  const { targets, tasks, plan, hosts, revisions } = simulation.world;
  const shop = plan.workloads.findIndex(({ name }) => name === 'shop');
  const counts = [0, 0];
  for (let target = 0; target < targets.count; target++) {
    const task = targets.task[target]!;
    if (tasks.workload[task] !== shop || targets.state[target] !== TargetState.healthy) continue;
    counts[revisions[tasks.revision[task]!]!.number - 1]!++;
  }
  let all = 0;
  for (let host = 0; host < hosts.count; host++) if (hosts.state[host] !== HostState.TERMINATED) all++;
  simulation.seek(back);
  return [counts[0]!, counts[1]!, all];
}

/** The counts before it began, whenever a batch came, went or had passed, and at the end. */
export function traceOf(run: Rehearsal): [number, number, number][] {
  const trace: [number, number, number][] = [];
  for (const { reason, atMs } of run.events()) {
    const isFirst = reason === 'beanstalk.deployment-began';
    if (isFirst || reason === 'beanstalk.batch-passed') trace.push(counted(run, atMs - 1));
    if (reason === 'beanstalk.batch-launched') trace[0] = counted(run, atMs);
    if (reason === 'beanstalk.batch-began' || reason === 'beanstalk.deployment-succeeded')
      trace.push(counted(run, atMs));
  }
  const isNew = (each: readonly number[], i: number): boolean => String(each) !== String(trace[i - 1]);
  return trace.filter(isNew);
}
