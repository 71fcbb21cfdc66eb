import type { Plan } from './plan.ts';
import { controllerOf, type Patience, type Prover } from './controller.ts';
import { duration } from './names.ts';
import { controllerIn } from './plan-systems.ts';
import { rehearse, rehearsedMs } from './proof/rehearse.ts';
import { startOf, type ProofOptions } from './proof/start.ts';
import type { Obstacle, Proof } from './proof/verdict.ts';
import { TaskFlag } from './world/tables.ts';
import { tasksOf } from './world/tasks.ts';
import type { World } from './world/world.ts';

export type { Change, ObstacleCode, Proof } from './proof/verdict.ts';
export { startOf, type ProofOptions } from './proof/start.ts';

/**
 * Whether a deployment of the next revision of a workload can come to its end: a good revision, deployed at the
 * start of a run of the plan, without faults or anything else being done. What a run of that seed does is what it says.
 * Service auto scaling is left out of account: what is proven is about desiredCount as it is drawn.
 *
 * Arithmetic on the state at the start decides, and is told apart from the few cases in which the order of events does:
 * others wait for the same room, or a strategy of several providers is tight on one of them. Those are rehearsed.
 */
export function proveDeployment(plan: Plan, workload: number, options: ProofOptions = {}): Proof {
  const prover = proverOf(plan, workload);
  if (!prover) throw new TypeError('Nothing is known of how it is deployed.');
  const start = startOf(plan, options);
  const finding = prover.finding(start, workload);
  if (finding === 'completes') return { verdict: 'completes', decidedBy: 'arithmetic' };
  if (finding !== 'depends')
    return stuck(prover, start, workload, finding, { ...options, decidedBy: 'arithmetic' });
  if (rehearse(plan, workload, options)) return { verdict: 'completes', decidedBy: 'rehearsal' };
  return stuck(prover, start, workload, contested(start, workload), { ...options, decidedBy: 'rehearsal' });
}

/** The progress proof of the deployments of a workload; undefined where its controller has none. */
export function proverOf(plan: Plan, workload: number): Prover | undefined {
  const of = plan.workloads[workload];
  return of && controllerIn(plan, of)?.deployments?.proof;
}

function stuck(
  prover: Prover,
  start: World,
  workload: number,
  reason: Obstacle,
  {
    decidedBy,
    patience = { starts: 20 },
    ...options
  }: ProofOptions & Pick<Proof, 'decidedBy'> & { readonly patience?: Patience },
): Proof {
  const begin = (plan: Plan): World => startOf(plan, options);
  const change = prover.freedBy?.(start, workload, reason, begin, patience);
  return { verdict: 'stuck', reason, ...(change ? { freedBy: change } : {}), decidedBy };
}

function contested({ plan, workloads }: World, workload: number): Obstacle {
  const { name } = plan.workloads[workload]!;
  return {
    code: 'contest',
    numbers: { desired: workloads.desired[workload]!, withinMs: rehearsedMs },
    words: `Whether the tasks of ${name} find room depends on the order of events: others want it too, or instances come and go. In a rehearsal of ${duration(rehearsedMs)} the new ones did not all come up.`,
  };
}

/**
 * The same for the state a run has come to, when nothing is under way in it. Undefined where the order of events decides.
 * Protected tasks do not make a deployment stuck, because protection ends: it waits for that.
 */
export function proveFrom(world: World, workload: number): Proof | undefined {
  const finding = controllerOf(world, workload)?.deployments?.proof?.finding(world, workload) ?? 'depends';
  if (finding === 'depends') return undefined;
  if (finding !== 'completes') return { verdict: 'stuck', reason: finding, decidedBy: 'arithmetic' };
  const waits = waitsFor(world, workload);
  return { verdict: 'completes', ...(waits === undefined ? {} : { waits }), decidedBy: 'arithmetic' };
}

/** What protected tasks keep a deployment waiting for, in words; undefined when none of them is protected. */
function waitsFor(world: World, workload: number): string | undefined {
  const primary = world.workloads.primary[workload]!;
  let count = 0;
  for (const task of tasksOf(world, primary))
    if ((world.tasks.flags[task]! & TaskFlag.PROTECTED) !== 0) count++;
  if (count === 0) return undefined;
  const which = count === 1 ? '1 old task is' : `${count} old tasks are`;
  return `${which} protected from scale-in: the deployment completes when the protection has ended.`;
}

/**
 * The workloads of a plan whose deployments arithmetic proves to be stuck, in the order of the plan. Quick enough for every
 * edit: where many are stuck, not all of them come with a change of instances that frees them.
 */
export function stuckDeployments(
  plan: Plan,
  options: ProofOptions = {},
): { readonly workload: number; readonly proof: Proof }[] {
  const proven = plan.workloads.flatMap(({ index }) => {
    const prover = proverOf(plan, index);
    return prover ? [{ index, prover }] : [];
  });
  if (proven.length === 0) return [];
  const start = startOf(plan, options);
  const patience = { starts: 20 };
  return proven.flatMap(({ index, prover }) => {
    const finding = prover.finding(start, index);
    return typeof finding === 'string'
      ? []
      : [
          {
            workload: index,
            proof: stuck(prover, start, index, finding, { ...options, decidedBy: 'arithmetic', patience }),
          },
        ];
  });
}
