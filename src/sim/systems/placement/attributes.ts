import type { World } from '../../world/world.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html
export const zoneAttribute = 'ecs.availability-zone';

/** The region of the catalogue, for designs that write a zone by its letter. */
const region = 'us-east-1';

/** 'us-east-1a' for 'a', and every longer name as it is. */
export const zoneInFull = (zone: string): string => (/^[a-z]$/.test(zone) ? region + zone : zone);

/** The attributes that all instances of a group in a zone share: built-in ones, then those that the design gives. */
export function attributesOf(world: World, group: number, zone: number): ReadonlyMap<string, string> {
  const { instanceType, room, attributes } = world.plan.groups[group]!;
  const found = new Map([
    ['ecs.instance-type', instanceType],
    ['ecs.os-type', 'linux'],
    ['ecs.cpu-architecture', room.arch],
    ...Object.entries(attributes),
  ]);
  const zoneName = world.plan.zones[zone];
  if (zoneName) found.set(zoneAttribute, zoneInFull(zoneName));
  return found;
}

/** What `ec2InstanceId` is of a host: made up, unlike any other, and the same in every run. */
export const ec2InstanceId = (host: number): string => `i-${(host + 1).toString(16).padStart(17, '0')}`;
