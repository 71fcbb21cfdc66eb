import type { Plan } from '../plan.ts';
import { z } from '#model/zod.ts';

export const zoneArgument = z
  .string()
  .describe('The Availability Zone, by its name; its last letter will do where it fits one alone.');

/** The zone that is meant, by its name or its last letter. */
export function zoneNamed({ zones }: Plan, name: string): number | undefined {
  const exact = zones.indexOf(name);
  if (exact !== -1) return exact;
  const ending = zones.flatMap((zone, i) => (name.length === 1 && zone.endsWith(name) ? [i] : []));
  return ending.length === 1 ? ending[0] : undefined;
}

export function refuseZone(plan: Plan, name: string): string | undefined {
  if (zoneNamed(plan, name) !== undefined) return undefined;
  return plan.zones.length === 0
    ? `There is no Availability Zone ${name}: the design has none.`
    : `There is no Availability Zone ${name}; there are ${plan.zones.join(', ')}.`;
}

/** The zone that is meant, or every one. */
export const zonesMeant = (plan: Plan, name: string | undefined): readonly number[] =>
  name === undefined ? plan.zones.map((_, zone) => zone) : [zoneNamed(plan, name)!];
