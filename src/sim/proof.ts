import type { Plan } from './plan.ts';
import type { Patience, Prover, Trial } from './controller.ts';
import { duration } from './names.ts';
import { controllerIn } from './plan-systems.ts';
import { provers } from './proof/provers.ts';
import { rehearse, rehearsedMs, rehearsing } from './proof/rehearse.ts';
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
 *
 * Arithmetic on the state at the start decides, and is told apart from the few cases in which the order of events does:
 * others wait for the same room, a strategy of several providers is tight on one of them, or service auto scaling may
 * change desiredCount. Those are rehearsed.
 */
export function proveDeployment(plan: Plan, workload: number, options: ProofOptions = {}): Proof {
  const prover = proverOf(plan, workload);
  if (!prover) throw new TypeError('Nothing is known of how it is deployed.');
  const start = startOf(plan, options);
  const finding = prover.finding(start, workload);
  if (finding === 'completes') return { verdict: 'completes', decidedBy: 'arithmetic' };
  if (finding !== 'depends')
    return stuck(prover, start, workload, finding, { ...options, decidedBy: 'arithmetic' });
  const completes = rehearse(plan, workload, options);
  return verdictOf(prover, start, workload, completes, options);
}

/** How many events each try of a change may have where others wait for their turn. */
const triesAtOnce = 20_000;

/**
 * The proof of a deployment about which arithmetic does not decide, a few events of its rehearsal at a time; undefined
 * where that takes more than `eventsMax`.
 */
export function* rehearsedProof(
  plan: Plan,
  workload: number,
  { eventsMax, ...options }: ProofOptions & { readonly eventsMax: number },
): Generator<number, Proof | undefined> {
  const rehearsal = rehearsing(plan, workload, options);
  for (let events = 0; events <= eventsMax;) {
    const { done, value } = rehearsal.next();
    if (done)
      return verdictOf(proverOf(plan, workload)!, startOf(plan, options), workload, value, {
        ...options,
        triesMax: triesAtOnce,
      });
    events += value;
    yield value;
  }
  return undefined;
}

function verdictOf(
  prover: Prover,
  start: World,
  workload: number,
  completes: boolean,
  options: ProofOptions & { readonly triesMax?: number },
): Proof {
  if (completes) return { verdict: 'completes', decidedBy: 'rehearsal' };
  const asDrawn = prover.asDrawn?.(start, workload) ?? 'depends';
  const obstacle = typeof asDrawn === 'string' ? contested(start, workload) : asDrawn;
  return stuck(prover, start, workload, obstacle, { ...options, decidedBy: 'rehearsal' });
}

/** The progress proof of the deployments of a workload; undefined where its controller has none. */
export function proverOf(plan: Plan, workload: number): Prover | undefined {
  const of = plan.workloads[workload];
  return of && (controllerIn(plan, of)?.deployments?.proof ?? provers[of.controller]);
}

function stuck(
  prover: Prover,
  start: World,
  workload: number,
  reason: Obstacle,
  {
    decidedBy,
    patience = { starts: 20 },
    triesMax,
    ...options
  }: ProofOptions &
    Pick<Proof, 'decidedBy'> & {
      readonly patience?: Patience;
      /** How many events a rehearsal of a change may have. */
      readonly triesMax?: number;
    },
): Proof {
  const trial: Trial = {
    begin: (plan) => startOf(plan, options),
    rehearse: (changed) => rehearse(changed, workload, options, triesMax),
  };
  const change = prover.freedBy?.(start, workload, reason, trial, patience);
  return { verdict: 'stuck', reason, ...(change ? { freedBy: change } : {}), decidedBy };
}

function contested({ plan, workloads }: World, workload: number): Obstacle {
  const { name } = plan.workloads[workload]!;
  return {
    code: 'contest',
    numbers: { desired: workloads.desired[workload]!, withinMs: rehearsedMs },
    words: `Whether the tasks of ${name} find room depends on the order of events: others want it too, or instances or tasks come and go. In a rehearsal of ${duration(rehearsedMs)} the new ones did not all come up.`,
  };
}

/**
 * The same for the state a run has come to, when nothing is under way in it. Undefined where the order of events decides.
 * Protected tasks do not make a deployment stuck, because protection ends: it waits for that.
 */
export function proveFrom(world: World, workload: number): Proof | undefined {
  const finding = proverOf(world.plan, workload)?.finding(world, workload) ?? 'depends';
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

/** What arithmetic says of all deployments of a plan. */
export interface ProofsAtOnce {
  /** The workloads whose deployments it proves to be stuck, in the order of the plan. */
  readonly stuck: readonly { readonly workload: number; readonly proof: Proof }[];
  /** Those about which it does not decide. */
  readonly open: readonly number[];
}

/**
 * Proves all deployments of a plan by arithmetic alone, quickly enough for every edit: where many are stuck, not all of
 * them come with a change of instances that frees them.
 */
export function proveAtOnce(plan: Plan, options: ProofOptions = {}): ProofsAtOnce {
  const proven = plan.workloads.flatMap(({ index }) => {
    const prover = proverOf(plan, index);
    return prover ? [{ index, prover }] : [];
  });
  const open: number[] = [];
  if (proven.length === 0) return { stuck: [], open };
  const start = startOf(plan, options);
  const how = { ...options, decidedBy: 'arithmetic', patience: { starts: 20 }, triesMax: 0 } as const;
  const found = proven.flatMap(({ index, prover }) => {
    const finding = prover.finding(start, index);
    if (finding === 'depends') open.push(index);
    if (typeof finding === 'string') return [];
    return [{ workload: index, proof: stuck(prover, start, index, finding, how) }];
  });
  return { stuck: found, open };
}
