import type { Plan } from '../plan.ts';
import { noEffect } from '../systems/faults/reasons.ts';
import type { World } from '../world/world.ts';
import { z } from '#model/zod.ts';
import { refuseZone, zoneArgument, zoneNamed } from './zones.ts';

/** Arguments by which an intervention says which instances it means. */
export const hostArguments = {
  group: z
    .string()
    .optional()
    .describe('The Auto Scaling group, by its name; may be left out where the design has one.'),
  zone: zoneArgument.optional(),
  host: z
    .union([z.enum(['oldest', 'newest', 'busiest']), z.int().min(1)])
    .default('oldest')
    .describe(
      'Which instance: the oldest, the newest or the one with most tasks that it can be done to, or the number by which events call it.',
    ),
  count: z
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .describe('How many instances: that one, and as many after it in the same order.'),
};

export interface HostChoice {
  readonly group?: string | undefined;
  readonly zone?: string | undefined;
  readonly host: 'oldest' | 'newest' | 'busiest' | number;
  readonly count: number;
}

/** The Auto Scaling group that is meant: by name or node, or the only one. */
export const groupNamed = ({ groups }: Plan, name: string | undefined): number | undefined =>
  name === undefined
    ? groups.length === 1
      ? 0
      : undefined
    : groups.find((group) => group.name === name || group.node === name)?.index;

export function refuseGroup(plan: Plan, name: string | undefined): string | undefined {
  if (groupNamed(plan, name) !== undefined) return undefined;
  if (plan.groups.length === 0) return 'There is no Auto Scaling group in the design.';
  const known = plan.groups.map((each) => each.name).join(', ');
  if (name === undefined) return `Say which Auto Scaling group is meant: there are ${known}.`;
  return `There is no Auto Scaling group ${name}; there ${plan.groups.length === 1 ? 'is' : 'are'} ${known}.`;
}

export const refuseHosts = (plan: Plan, { group, zone }: HostChoice): string | undefined =>
  refuseGroup(plan, group) ?? (zone === undefined ? undefined : refuseZone(plan, zone));

/** Does something to the instances that are meant; where none is `eligible`, that is said. */
export function forHosts(
  world: World,
  choice: HostChoice,
  eligible: { readonly what: string; readonly is: (world: World, host: number) => boolean },
  act: (host: number) => void,
): void {
  const chosen = hostsMeant(world, choice, eligible.is);
  if (chosen.length === 0)
    world.say(noEffect, world.text(`Nothing is done: ${eligible.what} among the instances that are meant.`));
  for (const host of chosen) act(host);
}

function hostsMeant(world: World, choice: HostChoice, is: (world: World, host: number) => boolean): number[] {
  const { hosts, plan } = world;
  const group = groupNamed(plan, choice.group)!;
  const zone = choice.zone === undefined ? undefined : zoneNamed(plan, choice.zone);
  const first = typeof choice.host === 'number' ? choice.host - 1 : 0;
  const found: number[] = [];
  for (let host = first; host < hosts.count; host++) {
    const isMeant = hosts.group[host] === group && (zone === undefined || hosts.zone[host] === zone);
    if (isMeant && is(world, host)) found.push(host);
    else if (host === first && typeof choice.host === 'number') return [];
  }
  if (choice.host === 'newest') found.reverse();
  if (choice.host === 'busiest') found.sort((a, b) => hosts.tasks[b]! - hosts.tasks[a]! || a - b);
  return found.slice(0, choice.count);
}
