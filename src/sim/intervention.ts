import { z } from '#model/zod.ts';
import type { Plan } from './plan.ts';
import type { World } from './world/world.ts';

/** One sort of thing that can be done to a running simulation. */
export interface InterventionKind<A = unknown> {
  /** Its word in scripts: 'kill-task'. */
  readonly do: string;
  /** What a menu calls it: 'Kill a task'. */
  readonly label: string;
  /** What it stands for, in one sentence. */
  readonly says: string;
  /** No menu offers it: its arguments are more than a form asks for. */
  readonly offMenus?: boolean;
  /** Its arguments, beside `at` and `do`. */
  readonly schema: z.ZodType<A>;
  /** What is wrong with arguments for this plan (a name that is not drawn), as a sentence; undefined when nothing is. */
  refuse?(plan: Plan, args: A): string | undefined;
  apply(world: World, args: A): void;
}

/** Declares a sort of intervention; interventions/index.ts lists it. */
export const defineIntervention = <A>(kind: InterventionKind<A>): InterventionKind<A> => kind;

/** The argument `service` of an intervention: of a service alone, or of whatever has tasks. */
export const serviceName = z.string().describe('The service, by its name.');
export const workloadName = z.string().describe('The service, or standalone task, by its name.');

/** The workload that a script means: by its name, or by its node. Undefined when there is none. */
export const workloadNamed = (plan: Plan, name: string): number | undefined =>
  plan.workloads.find(({ name: own, node }) => own === name || node === name)?.index;

/** Says which workloads there are, for a name that is none of them. */
export function refuseWorkload(plan: Plan, name: string): string | undefined {
  if (workloadNamed(plan, name) !== undefined) return undefined;
  const known = plan.workloads.map((each) => each.name).join(', ');
  return known === ''
    ? `There is no service ${name}: the design has none.`
    : `There is no service ${name}; there are ${known}.`;
}
