import { planOf } from './boot.ts';
import { editedDesign, type DesignChanges } from './edited-design.ts';
import type { Plan, Revision, Workload } from './plan.ts';

// What becomes of an edited design beside the plan of a run: the same way through boot, with numbers of its own.

const plans = new WeakMap<DesignChanges, { readonly of: Plan; readonly edited: Plan }>();

/** The plan of the edited design; undefined where the run was not made from one. Throws as `planOf` does. */
export function editedPlan(plan: Plan, changes: DesignChanges): Plan | undefined {
  const { origin } = plan;
  if (!origin) return undefined;
  let known = plans.get(changes);
  if (known?.of !== plan) {
    const edited = planOf(editedDesign(origin.design, changes), {
      parameters: origin.parameters,
      catalogue: origin.catalogue,
      systems: plan.systems,
    });
    plans.set(changes, (known = { of: plan, edited }));
  }
  return known.edited;
}

/** The same workload in another plan: that of the same node. */
export const sameWorkload = (plan: Plan, { node }: Workload): Workload | undefined =>
  plan.workloads.find((each) => each.node === node);

/** The revision of a workload as it is drawn. */
export const drawnRevision = (plan: Plan, { index }: Workload): Revision =>
  plan.revisions.find(({ workload }) => workload === index)!;

/** A revision with names instead of numbers that only its own plan knows. */
export function named(
  revision: Revision,
  images: Plan['images'],
  hostPorts: Plan['hostPorts'],
): NamedRevision {
  const { index: _index, workload: _workload, number: _number, behaviour: _behaviour, ...drawn } = revision;
  return {
    ...drawn,
    containers: drawn.containers.map((each) => ({ ...each, image: images[each.image]?.name ?? '' })),
    demand: { ...drawn.demand, hostPorts: drawn.demand.hostPorts.map((port) => hostPorts[port] ?? '') },
  };
}

/** What is drawn of a revision: all but its number, and the behaviour of its application. */
export type NamedRevision = Omit<
  Revision,
  'index' | 'workload' | 'number' | 'behaviour' | 'containers' | 'demand'
> & {
  readonly containers: ReadonlyArray<
    Omit<Revision['containers'][number], 'image'> & { readonly image: string }
  >;
  readonly demand: Omit<Revision['demand'], 'hostPorts'> & { readonly hostPorts: readonly string[] };
};
