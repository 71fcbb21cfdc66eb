import type { CourseStep, Member, Story } from '#model/story.ts';
import { controllerOf, type Deployments } from '../controller.ts';
import { Names } from '../names.ts';
import { never, none, Rollout, taskStates, TaskState } from '../world/tables.ts';
import { tasksOf } from '../world/tasks.ts';
import type { World } from '../world/world.ts';
import { whyNot } from '../why-not.ts';
import { eventsAbout, latestInWords } from './about.ts';

/** What there is to tell of a deployment: how it stands, what it waits for, floor and ceiling, and its tasks. */
export function deploymentStory(world: World, deployment: number): Story | undefined {
  const { deployments, plan } = world;
  if (deployment >= deployments.count) return undefined;
  const workload = deployments.workload[deployment]!;
  const how = controllerOf(world, workload)?.deployments;
  if (!how) return undefined;
  const names = new Names(world);
  const { node, name } = plan.workloads[workload]!;
  const revision = names.revision(deployments.revision[deployment]!);
  const events = eventsAbout(
    world,
    { what: 'deployment', number: deployment },
    deployments.startedAt[deployment]!,
  );
  const rollsBack = deployments.rollsBack[deployment]!;
  const isUnderWay = deployments.rollout[deployment] === Rollout.IN_PROGRESS;
  const sums = isUnderWay ? how.sums?.(world, deployment) : undefined;
  return {
    sort: 'Deployment',
    title: `${names.deployment(deployment)} (${revision})`,
    ...standingOfDeployment(world, deployment, how),
    facts: [
      { name: 'Service', value: name, node },
      { name: 'Revision', value: revision },
      { name: 'Tasks', value: tasksInWords(world, deployment) },
      ...(rollsBack === none
        ? []
        : [
            {
              name: 'Rolls back',
              value: names.deployment(rollsBack),
              thing: { what: 'deployment' as const, number: rollsBack },
            },
          ]),
    ],
    asks: [],
    course: courseOf(world, deployment, how),
    ...(sums ? { sums } : {}),
    members: [...tasksOf(world, deployment)].map((task) => memberOf(world, task)),
    events: latestInWords(world, events),
    docs: how.docs,
  };
}

function standingOfDeployment(
  world: World,
  deployment: number,
  how: Deployments,
): Pick<Story, 'now' | 'tone'> {
  const { deployments } = world;
  switch (deployments.rollout[deployment]) {
    case Rollout.COMPLETED: {
      const isCurrent = world.workloads.primary[deployments.workload[deployment]!] === deployment;
      return isCurrent
        ? { now: 'It is completed: every task of the service is of its revision.', tone: 'ok' }
        : { now: 'It was completed, and a newer deployment has taken its place.', tone: 'over' };
    }
    case Rollout.FAILED:
      return {
        now: sentence(`It has failed: ${whyNot(world, deployment) ?? 'its tasks did not become healthy'}`),
        tone: 'bad',
      };
    case Rollout.STOPPED:
      return { now: 'Somebody stopped it.', tone: 'over' };
    case Rollout.INACTIVE:
      return { now: 'Another deployment began before it had ended.', tone: 'over' };
    default: {
      const why = whyNot(world, deployment);
      const waits = how.waitsFor(world, deployment);
      if (how.standing(world, deployment).isStuck)
        return { now: sentence(`It is stuck: ${why ?? waits}`), tone: 'bad' };
      return {
        now: why === undefined ? waits : sentence(`${waits} Trouble: ${why}`),
        tone: why === undefined ? 'busy' : 'bad',
      };
    }
  }
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

function tasksInWords({ deployments }: World, deployment: number): string {
  const words = taskStates.flatMap((name, state) => {
    const count = deployments.byState[deployment * 8 + state]!;
    return count > 0 && state !== TaskState.STOPPED ? [`${count} ${name}`] : [];
  });
  return words.length === 0 ? 'none' : words.join(', ');
}

function courseOf(world: World, deployment: number, how: Deployments): CourseStep[] {
  const { deployments } = world;
  const startedAt = deployments.startedAt[deployment]!;
  const endedAt = deployments.endedAt[deployment]!;
  const rollout = deployments.rollout[deployment]!;
  if (how.standing(world, deployment).fromBefore)
    return [{ name: 'COMPLETED', atMs: startedAt, says: 'ran long before the clock began' }];
  const started = { name: 'IN_PROGRESS', atMs: startedAt, says: 'tasks of it take the place of others' };
  if (endedAt === never || rollout === Rollout.IN_PROGRESS) return [started];
  const ends: Readonly<Record<number, string>> = {
    [Rollout.COMPLETED]: 'COMPLETED',
    [Rollout.FAILED]: 'FAILED',
    [Rollout.STOPPED]: 'STOPPED',
    [Rollout.INACTIVE]: 'INACTIVE',
  };
  return [
    { ...started, forMs: endedAt - startedAt },
    { name: ends[rollout] ?? '?', atMs: endedAt, says: '' },
  ];
}

function memberOf(world: World, task: number): Member {
  const { tasks } = world;
  const names = new Names(world);
  const host = tasks.host[task]!;
  const place = host !== none ? ` on ${names.host(host)}` : '';
  return {
    thing: { what: 'task', number: task },
    name: names.task(task),
    says: `${taskStates[tasks.state[task]!]!}${tasks.healthy[task] === 1 ? ', healthy' : ''}${place}`,
  };
}
