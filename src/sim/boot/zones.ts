import type { NodeId } from '#model/design.ts';
import { ancestor, targets, type Query } from '#model/query.ts';
import { hostsOf } from '#model/view/hosts.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { bounded } from './bounds.ts';
import { capacityOf } from './capacity.ts';

/** Availability Zones that a rehearsal can tell apart; no Region has as many. */
const zonesMax = 32;
/** What a zone is called that the design gives no name. */
const unnamed = 'unnamed zone';
const fullName = /^[a-z]{2}(-[a-z]+){1,2}-\d+[a-z]$/;
/** 'private-a', 'app-eu-west-1b': people end the name of a subnet with its zone. */
const zoneAtEnd = /(?:^|[-_])([a-z]{2}(?:-[a-z]+){1,2}-\d+[a-z]|[a-z])$/;

/** The zones of a design by number. */
export interface Zones {
  readonly names: readonly string[];
  /** Numbers of zones as the design writes them, each once, in that order. */
  numbersOf(written: readonly string[]): number[];
}

/**
 * Every zone that drawn instances may be in, and those that workloads name: names as the design writes them, in
 * alphabetical order.
 */
export function zonesIn(q: Query, named: readonly string[]): Zones {
  const written = [
    ...q.ofKind('ec2-capacity').flatMap((id) => hostsOf(q, id).zones.map(({ zone }) => zone)),
    ...named,
  ];
  const full = [...new Set(written)].filter((name) => fullName.test(name));
  // A letter alone means the zone whose full name ends in it, where the design has exactly one such name.
  const nameOf = (zone: string): string => {
    const same = zone.length === 1 ? full.filter((name) => name.endsWith(zone)) : [];
    return same.length === 1 ? same[0]! : zone || unnamed;
  };
  const names = [...new Set(written.map(nameOf))].toSorted();
  bounded(names.length, zonesMax, 'Availability Zones');
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    names,
    numbersOf: (zones) => [...new Set(zones.map((zone) => numbers.get(nameOf(zone))!))],
  };
}

/**
 * The zones that tasks of a service or standalone task are confined to: those of its awsvpc subnets, as far as they
 * are drawn; on Fargate otherwise those of the VPC, or what the names of the subnets tell. Undefined for others.
 */
export function zonesOfRunner(q: Query, runner: NodeId): readonly string[] | undefined {
  const definition = targets(q, runner, 'runs')[0];
  const vpc = ancestor(q, runner, 'vpc');
  const subnets = subnetsOf(q, runner);
  const { subnets: drawn = [], availabilityZones = [] } = vpc === undefined ? {} : q.props('vpc', vpc);
  const zones = drawn.flatMap(({ name = '', availabilityZone }) =>
    availabilityZone !== undefined && subnets.includes(name) ? [availabilityZone] : [],
  );
  const hasOwn = definition !== undefined && taskDefinitionView(q, definition).networkMode === 'awsvpc';
  if (hasOwn && zones.length > 0) return zones;
  if (!capacityOf(q, runner).items.some(({ sort }) => sort.startsWith('fargate'))) return undefined;
  if (availabilityZones.length > 0) return availabilityZones;
  return subnets.length === 0 ? [''] : subnets.map((name) => zoneAtEnd.exec(name)?.[1] ?? `zone of ${name}`);
}

const subnetsOf = (q: Query, runner: NodeId): readonly string[] => networkOfRunner(q, runner)?.subnets ?? [];

/** What a service or standalone task says of the network interfaces of its tasks. */
export function networkOfRunner(q: Query, runner: NodeId) {
  const { networkConfiguration } =
    q.node(runner)?.kind === 'service' ? q.props('service', runner) : q.props('standalone-task', runner);
  return networkConfiguration?.awsvpcConfiguration;
}
