import { i32, table, u8 } from '../kernel/table.ts';
import { reason } from '../reason.ts';
import { state, type System } from '../system.ts';
import { none, Rollout } from '../world/tables.ts';
import type { World } from '../world/world.ts';
import { failDeployment } from './ecs-service/breaker.ts';
import { isPastReturn } from './ecs-service/rollback.ts';
import { ecsServiceOf, serviceSpec } from './ecs-service/spec.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html';

/** A row for each alarm that was ever heard of, and the deployment of each workload for which alarms do not count. */
const alarmState = state((world) => {
  const ignored = table({ deployment: i32(none) });
  for (let i = 0; i < world.plan.workloads.length; i++) ignored.add();
  return { alarms: table({ workload: i32(none), name: i32(none), firing: u8() }), ignored };
});

const alarmMoved = reason({
  id: 'alarm.moved',
  level: 'notable',
  subjects: ['workload', 'text', 'text'],
  words: (names, workload, name, to) =>
    `The alarm ${names.text(name)} of service ${names.workload(workload)} is in the state ${names.text(to)}.`,
  docs: page,
});

const alarmsIgnored = reason({
  id: 'alarm.ignored',
  level: 'notable',
  subjects: ['workload', 'deployment', 'text'],
  words: (names, workload, deployment, name) =>
    `The alarm ${names.text(name)} was in ALARM when ${names.deployment(deployment)} of service ${names.workload(workload)} began: alarms do not count for this deployment.`,
  docs: page,
});

/** Puts an alarm of a service into ALARM or back to OK. */
export function setAlarm(world: World, workload: number, name: string, firing: boolean): void {
  const { alarms } = alarmState.of(world);
  const text = world.text(name);
  let row = 0;
  while (row < alarms.count && (alarms.workload[row] !== workload || alarms.name[row] !== text)) row++;
  if (row === alarms.count) {
    alarms.add();
    alarms.workload[row] = workload;
    alarms.name[row] = text;
  }
  if (alarms.firing[row] === Number(firing)) return;
  alarms.firing[row] = Number(firing);
  world.say(alarmMoved, workload, text, world.text(firing ? 'ALARM' : 'OK'));
  if (firing) failWatched(world, workload, name);
}

const areWatched = (world: World, workload: number): boolean => {
  const { alarms, controller } = serviceSpec(world, workload);
  return alarms.enable && controller === 'ECS';
};

function failWatched(world: World, workload: number, name: string): void {
  const primary = world.workloads.primary[workload]!;
  if (primary === none || !areWatched(world, workload)) return;
  if (alarmState.of(world).ignored.deployment[workload] === primary || isPastReturn(world, primary)) return;
  const { rollback } = serviceSpec(world, workload).alarms;
  failDeployment(world, primary, `the alarm ${name} went off`, rollback);
}

function ignoreWhatFires(world: World, deployment: number): void {
  const { deployments, workloads } = world;
  const workload = deployments.workload[deployment]!;
  if (!ecsServiceOf(world.plan.workloads[workload]!) || !areWatched(world, workload)) return;
  if (deployments.rollout[deployment] !== Rollout.IN_PROGRESS || workloads.primary[workload] !== deployment)
    return;
  const { alarms, ignored } = alarmState.of(world);
  ignored.deployment[workload] = none;
  for (let row = 0; row < alarms.count; row++) {
    if (alarms.workload[row] !== workload || alarms.firing[row] === 0) continue;
    ignored.deployment[workload] = deployment;
    world.say(alarmsIgnored, workload, deployment, alarms.name[row]);
    return;
  }
}

/** CloudWatch alarms that fail the deployment of a service. */
export const deploymentAlarms: System = {
  id: 'deployment-alarms',
  states: [alarmState],
  on: { deploymentMoved: ignoreWhatFires },
  reasons: [alarmMoved, alarmsIgnored],
  mechanisms: [
    {
      says: 'An alarm that goes off during a deployment or its bake time fails the deployment, and rolls it back where the service says so.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'While an alarm is already in ALARM when a deployment begins, alarms do not count for that deployment; so they do not for the rollback that one has caused.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'Alarms do not measure anything here: interventions put them into ALARM and back.',
      basis: 'simplified',
      source: page,
    },
  ],
};
