import type { NodeId } from '#model/design.ts';
import { ancestor, type IndexedDesign } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { hostsOf, roomOn, type HostRoom } from '#model/view/hosts.ts';
import { providerName } from '#model/view/strategy.ts';
import type { Catalogue } from '../catalogue.ts';
import type { CapacityProvider, HostGroup, PlanNote } from '../plan.ts';
import { bounded, msOfSeconds, within } from './bounds.ts';
import { registrationLacks } from './registration-lacks.ts';
import type { Zones } from './zones.ts';

/** Instances that a rehearsal can hold. */
const hostsMax = 100_000;

/** The Auto Scaling groups of a design whose instance type is known; a note stands for each of the others. */
export function hostGroupsIn(
  q: IndexedDesign,
  zones: Zones,
  notes: PlanNote[],
  catalogue?: Catalogue,
): HostGroup[] {
  const groups: HostGroup[] = [];
  for (const node of q.ofKind('ec2-capacity')) {
    const { each: drawn, instanceType } = hostsOf(q, node);
    const each = catalogue ? roomOn(q, node, catalogue.instanceType(instanceType)) : drawn;
    if (each) groups.push(groupOf(q, zones, groups.length, node, each));
    else {
      const says = `${titleOf(q, node)} takes no part: nothing is known of the instance type ${instanceType}.`;
      notes.push({ node, says });
    }
  }
  bounded(
    groups.reduce((sum, { startCount }) => sum + startCount, 0),
    hostsMax,
    'instances',
  );
  for (const { node, name, lacks } of groups)
    for (const { text } of lacks) notes.push({ node, says: `${name} takes no part: ${text}` });
  return groups;
}

function groupOf(q: IndexedDesign, zones: Zones, index: number, node: NodeId, room: HostRoom): HostGroup {
  const hosts = hostsOf(q, node);
  const { minSize = 0, maxSize = hosts.count, agent, instanceMarketOptions } = q.props('ec2-capacity', node);
  const lacks = registrationLacks(q, node);
  // Instances that cannot register are no container instances, however many are launched.
  const most = lacks.length > 0 ? 0 : hostsMax;
  return {
    index,
    node,
    name: titleOf(q, node),
    cluster: ancestor(q, node, 'cluster'),
    instanceType: hosts.instanceType,
    room,
    zones: zones.numbersOf(hosts.zones.map(({ zone }) => zone)),
    startCount: Math.min(hosts.count, lacks.length > 0 ? 0 : Number.MAX_SAFE_INTEGER),
    minSize: within(minSize, 0, most),
    maxSize: within(maxSize, 0, most),
    attributes: attributesOf(q, node, hosts.instanceType, room),
    provider: providerOf(q, node),
    ...(instanceMarketOptions?.marketType === 'spot' ? { isSpot: true } : {}),
    agent: {
      imagePullBehavior: agent?.ECS_IMAGE_PULL_BEHAVIOR ?? 'default',
      spotInstanceDraining: agent?.ECS_ENABLE_SPOT_INSTANCE_DRAINING ?? false,
    },
    lacks,
  };
}

/** Built-in attributes that the design tells, then custom ones. The zone is that of each instance. */
function attributesOf(
  q: IndexedDesign,
  node: NodeId,
  type: string,
  room: HostRoom,
): Readonly<Record<string, string>> {
  const { attributes = [], amiFamily = 'AMAZON_LINUX_2023' } = q.props('ec2-capacity', node);
  const isWindows = amiFamily.startsWith('WINDOWS');
  return Object.fromEntries([
    ['ecs.instance-type', type],
    ['ecs.os-type', isWindows ? 'windows' : 'linux'],
    ['ecs.os-family', isWindows ? amiFamily : 'LINUX'],
    ['ecs.cpu-architecture', room.arch],
    // Its value is the id of an interface; constraints ask only whether it exists.
    ...(room.trunking ? [['ecs.awsvpc-trunk-id', 'trunk']] : []),
    ...attributes.flatMap(({ name, value = '' }) => (name === undefined ? [] : [[name, value]])),
  ]) as Record<string, string>;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoScalingGroupProvider.html */
function providerOf(q: IndexedDesign, node: NodeId): CapacityProvider | undefined {
  const { capacityProvider } = q.props('ec2-capacity', node);
  if (!capacityProvider) return undefined;
  const { managedScaling, managedTerminationProtection, managedDraining } = capacityProvider;
  return {
    name: providerName(q, node),
    managedScaling:
      managedScaling === undefined || managedScaling.status === 'DISABLED'
        ? undefined
        : {
            targetCapacity: within(managedScaling.targetCapacity ?? 100, 1, 100),
            minimumScalingStepSize: within(managedScaling.minimumScalingStepSize ?? 1, 1, 10_000),
            maximumScalingStepSize: within(managedScaling.maximumScalingStepSize ?? 10_000, 1, 10_000),
            instanceWarmupMs: msOfSeconds(managedScaling.instanceWarmupPeriod ?? 300),
          },
    managedTerminationProtection: managedTerminationProtection === 'ENABLED',
    managedDraining: managedDraining !== 'DISABLED',
  };
}
