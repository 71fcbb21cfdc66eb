import { never, none, Rollout, TaskFlag, TaskState } from '../../world/tables.ts';
import { aliveIn, tasksOf } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { explainStop } from '../placement/stop-alternatives.ts';
import { chooseToStop } from '../placement/scale-in.ts';
import { complete } from './completion.ts';
import { limitAlternatives, limitsExplained } from './explain-limits.ts';
import { stopsExplained, stopsOtherwise, type Stopped } from './explain-stops.ts';
import { launch } from './launch.ts';
import { deploymentLimits } from './limits.ts';
import { countStoppingTowardMax } from './parameters.ts';
import { limitsForbid, tasksStopped } from './reasons.ts';
import { serviceSpec } from './spec.ts';
import { isOver, Mode, schedulerState, sourcesOf } from './state.ts';
import { stopForScheduler } from './stop.ts';

// One look of the scheduler at one service: stop what may stop, then start what may start (facts, ecs-scheduler §3.3).

/** What a pass knows of its service. */
export interface Survey {
  readonly workload: number;
  readonly desired: number;
  readonly lower: number;
  readonly upper: number;
  readonly primary: number;
  readonly sources: readonly number[];
}

/** Looks at a service once. */
export function look(world: World, workload: number): void {
  const primary = world.workloads.primary[workload]!;
  if (primary === none) return;
  const spec = serviceSpec(world, workload);
  const desired = world.workloads.desired[workload]!;
  const { lower, upper } = deploymentLimits(desired, spec.minimumHealthyPercent, spec.maximumPercent);
  const sources = sourcesOf(world, workload);
  const survey = { workload, desired, lower, upper, primary, sources };
  forgoReplacements(world, survey);
  const stopped = stopReplaced(world, survey) + stopSources(world, survey) + stopSurplus(world, survey);
  const started = start(world, survey);
  if (stopped + started > 0) schedulerState.of(world).services.unsteady[workload] = 1;
  if (complete(world, workload, primary, sources)) return;
  if (stopped + started === 0) sayIfStuck(world, survey);
  else movesAgain(world, primary);
}

/** Other limits, or a task that went, have freed a deployment that was stuck. */
function movesAgain(world: World, deployment: number): void {
  const { rollouts } = schedulerState.of(world);
  if (rollouts.saidStuck[deployment] === 0) return;
  rollouts.saidStuck[deployment] = 0;
  rollouts.why[deployment] = none;
}

const everyOne = ({ primary, sources }: Survey): number[] => [...sources, primary];

const healthyIn = (world: World, deployments: readonly number[]): number =>
  deployments.reduce((sum, each) => sum + world.deployments.healthy[each]!, 0);

/** How many tasks a deployment should have. */
function expectedOf(world: World, { workload, desired, primary }: Survey, deployment: number): number {
  const { services, rollouts } = schedulerState.of(world);
  if (deployment === primary)
    return rollouts.held[deployment] === 1 ? 0 : desired + services.extra[workload]!;
  if (isOver(world, deployment) || rollouts.dismissed[deployment] === 1) return 0;
  return rollouts.expected[deployment]!;
}

/** Old tasks that are gone are not replaced where they might stop in any case: enough healthy ones are there without them. */
function forgoReplacements(world: World, survey: Survey): void {
  const { rollouts } = schedulerState.of(world);
  const { primary, desired, lower } = survey;
  if (rollouts.mode[primary] !== Mode.ROLLING) return;
  const isWhole = world.deployments.healthy[primary]! >= desired;
  let spare = isWhole ? Infinity : healthyIn(world, everyOne(survey)) - lower;
  for (const deployment of survey.sources) {
    const missing = rollouts.expected[deployment]! - world.deployments.wanted[deployment]!;
    const forgone = Math.min(missing, spare);
    if (forgone <= 0) continue;
    rollouts.expected[deployment]! -= forgone;
    spare -= forgone;
  }
}

/**
 * Broken tasks whose replacements have come up, and healthy ones on draining hosts as far as the floor allows. Where
 * the replacement turned out as broken as the task itself, either goes until the number is right.
 */
function stopReplaced(world: World, survey: Survey): number {
  const { rollouts } = schedulerState.of(world);
  let stopped = 0;
  for (const deployment of everyOne(survey)) {
    const failing = rollouts.failing[deployment]!;
    if (failing > 0) {
      const wanted = world.deployments.wanted[deployment]!;
      const surplus = wanted - expectedOf(world, survey, deployment);
      const onTheWay = wanted - failing - world.deployments.healthy[deployment]!;
      const count = Math.min(failing, Math.max(0, surplus - onTheWay));
      stopped += stopFlagged(world, deployment, count, TaskFlag.FAILING);
    }
    // Old and new tasks beside each other do not stand in for each other: traffic goes to the ones or the others.
    const counted = rollouts.mode[survey.primary] === Mode.BESIDE ? [deployment] : everyOne(survey);
    const spare = healthyIn(world, counted) - survey.lower;
    const leaving = Math.min(rollouts.leaving[deployment]!, Math.max(0, spare));
    if (leaving > 0) stopped += stopFlagged(world, deployment, leaving, TaskFlag.TO_REPLACE);
  }
  return stopped;
}

function stopFlagged(world: World, deployment: number, count: number, flag: number): number {
  if (count === 0) return 0;
  const candidates: number[] = [];
  for (const task of tasksOf(world, deployment))
    if (world.tasks.desired[task] === 1 && (world.tasks.flags[task]! & flag) !== 0) candidates.push(task);
  const chance = world.random.stream('ecs-service');
  for (let i = 0; i < count; i++) {
    const [task] = candidates.splice(chance.below(candidates.length), 1);
    if (task === undefined) return i;
    stopForScheduler(world, task);
  }
  return count;
}

/** Old tasks, as far as enough healthy ones remain: those that are not healthy cost nothing and go first. */
function stopSources(world: World, survey: Survey): number {
  const { rollouts } = schedulerState.of(world);
  const mode = rollouts.mode[survey.primary]!;
  if (survey.sources.length === 0 || isOver(world, survey.primary)) return 0;
  let spare = healthyIn(world, everyOne(survey)) - survey.lower;
  let stopped = 0;
  for (const deployment of survey.sources) {
    const released = mode === Mode.RELEASED || rollouts.dismissed[deployment] === 1;
    if (!released && (mode === Mode.BESIDE || spare < 0)) continue;
    const wanted = world.deployments.wanted[deployment]!;
    const healthy = world.deployments.healthy[deployment]!;
    const count = released ? wanted : wanted - healthy + Math.min(healthy, spare);
    const healthyMax = released ? Infinity : Math.max(0, spare);
    const chosen = chooseToStop(world, [deployment], count, undefined, healthyMax);
    const spareBefore = spare;
    const words = (): string => spareWords(survey, spareBefore, released);
    const explain = (task: number): void => explainStop(world, [deployment], task, words);
    for (const task of chosen) {
      if (world.tasks.healthy[task] === 1) spare--;
      stopForScheduler(world, task, explain);
    }
    rollouts.expected[deployment] = Math.max(0, rollouts.expected[deployment]! - chosen.length);
    if (chosen.length > 0) {
      const ended = isOver(world, deployment) ? 'did not come to its end' : 'is being replaced';
      const why = world.text(`their deployment ${ended}`);
      explainStops(world, deployment, {
        count: chosen.length,
        healthy: spareBefore - spare,
        surplus: wanted,
        released,
        why: world.texts[why]!,
      });
      world.say(tasksStopped, survey.workload, world.deployments.revision[deployment], chosen.length, why);
    }
    stopped += chosen.length;
  }
  return stopped;
}

/** Why old tasks may stop at all: what the floor leaves over. */
function spareWords({ lower }: Survey, spare: number, released: boolean): string {
  if (released) return 'All old tasks may stop: nothing depends on them any more.';
  const count = Math.max(0, spare);
  const may = count === 1 ? 'one healthy task' : `${count} healthy tasks`;
  return `${count + lower} tasks are healthy and the floor is ${lower}, so that ${may} may stop.`;
}

function explainStops(world: World, deployment: number, stopped: Stopped): void {
  world.explain(
    () => stopsExplained(world, deployment, stopped),
    () => (stopped.released ? [] : stopsOtherwise(world, deployment, stopped)),
  );
}

/** Tasks beyond desiredCount, which was lowered. */
function stopSurplus(world: World, survey: Survey): number {
  const { rollouts } = schedulerState.of(world);
  const { primary, workload } = survey;
  const replaced = rollouts.failing[primary]! + rollouts.leaving[primary]!;
  const surplus = world.deployments.wanted[primary]! - replaced - expectedOf(world, survey, primary);
  if (surplus <= 0) return 0;
  // Where tasks that are not healthy are protected, healthy ones are not stopped in their place below the floor.
  const spare = Math.max(0, healthyIn(world, everyOne(survey)) - survey.lower);
  const chosen = chooseToStop(world, [primary], surplus, undefined, spare);
  const healthy = chosen.filter((task) => world.tasks.healthy[task] === 1).length;
  const tooMany = (): string =>
    `There are ${surplus} tasks more than the desired count of ${survey.desired}.`;
  const explain = (task: number): void => explainStop(world, [primary], task, tooMany);
  for (const task of chosen) stopForScheduler(world, task, explain);
  if (chosen.length > 0) {
    const why = world.text('desiredCount was lowered');
    explainStops(world, primary, {
      count: chosen.length,
      healthy,
      surplus,
      released: false,
      why: world.texts[why]!,
    });
    world.say(tasksStopped, workload, world.deployments.revision[primary], chosen.length, why);
  }
  return chosen.length;
}

/** Replacements of broken tasks by their own revision first, then the new revision, up to the ceiling. */
function start(world: World, survey: Survey): number {
  const { rollouts } = schedulerState.of(world);
  const beside = rollouts.mode[survey.primary] !== Mode.ROLLING;
  let room = survey.upper - occupied(world, survey);
  let done = 0;
  for (const deployment of everyOne(survey)) {
    const replaced = rollouts.failing[deployment]! + rollouts.leaving[deployment]!;
    const have = world.deployments.wanted[deployment]! - replaced;
    const missing = isOver(world, deployment) ? 0 : expectedOf(world, survey, deployment) - have;
    if (missing <= 0) continue;
    // Where traffic is shifted, the new tasks come beside the old ones: twice desiredCount in all.
    const allowed = beside ? missing : Math.min(missing, room);
    const started = allowed > 0 ? launch(world, survey.workload, deployment, allowed) : 0;
    room -= started;
    done += started;
    if (room <= 0 && rollouts.failing[deployment]! > 0 && !beside)
      done += stopFlagged(world, deployment, 1, TaskFlag.FAILING);
  }
  return done;
}

/** Tasks that count against the ceiling. */
function occupied(world: World, survey: Survey): number {
  const all = everyOne(survey);
  const alive = world.parameters.get(countStoppingTowardMax) === 'yes';
  return all.reduce((sum, each) => sum + (alive ? aliveIn(world, each) : world.deployments.wanted[each]!), 0);
}

/** Says once that the limits allow neither stopping nor starting a task, when nothing else is under way. */
export function sayIfStuck(world: World, survey: Survey): void {
  const { rollouts, services } = schedulerState.of(world);
  const { primary, workload } = survey;
  if (rollouts.saidStuck[primary] === 1 || services.waits[workload] === 1) return;
  if (world.deployments.rollout[primary] !== Rollout.IN_PROGRESS) return;
  if (services.passAt[workload] !== never || rollouts.mode[primary] === Mode.BESIDE) return;
  if (rollouts.bakesUntil[primary] !== never) return;
  const { deployments } = world;
  const inTransition = everyOne(survey).some(
    (each) =>
      aliveIn(world, each) !== deployments.byState[each * 8 + TaskState.RUNNING] ||
      deployments.wanted[each]! !== deployments.healthy[each]! + rollouts.failing[each]!,
  );
  if (inTransition) return;
  rollouts.saidStuck[primary] = 1;
  const why = `with a floor of ${survey.lower} and a ceiling of ${survey.upper} for a desired count of ${survey.desired}, no task may be stopped and none may be started`;
  rollouts.why[primary] = world.text(why);
  world.explain(
    () => limitsExplained(world, workload),
    () => limitAlternatives(world, workload, look),
  );
  world.say(limitsForbid, workload, survey.lower, survey.upper, survey.desired);
}
