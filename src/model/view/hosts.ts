import {
  awsvpcTaskSlots,
  cpuUnitsPerVcpu,
  instanceType,
  reservedTcpPorts,
  type InstanceType,
} from '../aws/instance-types.ts';
import type { NodeId } from '../design.ts';
import type { Query } from '../query.ts';

/** The room one instance of an Auto Scaling group has for tasks before any runs there. */
export interface HostRoom {
  readonly cpuUnits: number;
  readonly memoryMib: number;
  readonly gpus: number;
  /** Tasks in awsvpc mode that its network interfaces allow; other modes take none. */
  readonly awsvpcTasks: number;
  readonly trunking: boolean;
  readonly arch: 'x86_64' | 'arm64';
  readonly reservedTcpPorts: readonly number[];
}

export interface ZoneHosts {
  /** As the design writes it: a full name, or the letter alone. */
  readonly zone: string;
  readonly hosts: number;
}

/** The instances of an Auto Scaling group at the start, all alike. */
export interface Hosts {
  readonly instanceType: string;
  /** What each of them has; undefined for an instance type that the catalogue does not know. */
  readonly each: HostRoom | undefined;
  readonly zones: readonly ZoneHosts[];
  readonly count: number;
}

/** The hosts of an `ec2-capacity` node, spread evenly over its zones as EC2 Auto Scaling does. */
export function hostsOf(q: Query, capacity: NodeId): Hosts {
  return q.memo('hosts', capacity, (q) => {
    const { instanceType: name = 'm5.large' } = q.props('ec2-capacity', capacity);
    const count = desiredCount(q, capacity);
    return {
      instanceType: name,
      each: roomOn(q, capacity, instanceType(name)),
      zones: spread(count, zonesOf(q, capacity)),
      count,
    };
  });
}

/** A group is never kept below its least size: docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html */
function desiredCount(q: Query, capacity: NodeId): number {
  const { desiredCapacity = 0, minSize = 0 } = q.props('ec2-capacity', capacity);
  return Math.max(0, minSize, desiredCapacity);
}

/** The room that an instance of the group would have if its type were this one. */
export function roomOn(q: Query, capacity: NodeId, type: InstanceType | undefined): HostRoom | undefined {
  if (!type) return undefined;
  const { awsvpcTrunking = false, amiFamily = '', agent } = q.props('ec2-capacity', capacity);
  const os = amiFamily.startsWith('WINDOWS') ? 'windows' : 'linux';
  // container-instance-eni.html: trunking is for Linux instances alone.
  const trunking = awsvpcTrunking && type.trunkEniLimit !== null && os === 'linux';
  return {
    cpuUnits: type.vcpu * cpuUnitsPerVcpu,
    memoryMib: Math.max(0, type.registeredMib - (agent?.ECS_RESERVED_MEMORY ?? 0)),
    gpus: type.gpus,
    awsvpcTasks: awsvpcTaskSlots(type, trunking),
    trunking,
    arch: type.arch,
    reservedTcpPorts: reservedTcpPorts[os],
  };
}

/** The group's own zones, else those of the VPC around it, else one without a name. */
function zonesOf(q: Query, capacity: NodeId): readonly string[] {
  const own = q.props('ec2-capacity', capacity).availabilityZones ?? [];
  if (own.length > 0) return [...new Set(own)];
  for (let here = q.node(capacity)?.parent; here !== undefined; here = q.node(here)?.parent) {
    const zones = q.props('vpc', here).availabilityZones ?? [];
    if (zones.length > 0) return [...new Set(zones)];
  }
  return [''];
}

function spread(count: number, zones: readonly string[]): ZoneHosts[] {
  const floor = Math.floor(count / zones.length);
  const extra = count % zones.length;
  return zones.map((zone, i) => ({ zone, hosts: floor + (i < extra ? 1 : 0) }));
}
