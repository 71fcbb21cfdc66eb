import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import { planOf } from './boot.ts';
import { changesBetween } from './edited-design.ts';
import type { Deed as Told } from './controller.ts';
import { drawnRevision, editedPlan, named, sameWorkload } from './edited-plan.ts';
import { interventionKinds } from './interventions/index.ts';
import type { Plan, TrafficSource, Workload } from './plan.ts';
import { controllerIn } from './plan-systems.ts';
import { isSame } from './same.ts';
import { groundDiffers, workloadDiffers } from './settled-parts.ts';

/** Something to be done to a run at a time that is not said yet. */
export interface Deed extends JsonObject {
  readonly do: string;
}

/** What an edit of the design means for the run that is on stage. */
export type ChangeOnStage =
  | { readonly becomes: 'nothing' }
  | {
      readonly becomes: 'deployments';
      /** What is done, in one sentence for each: 'The edited api is deployed.' */
      readonly says: readonly string[];
      readonly interventions: readonly Deed[];
    }
  | { readonly becomes: 'restart'; /** Why, as a sentence. */ readonly because: string };

const restart = (because: string): ChangeOnStage => ({ becomes: 'restart', because });

/**
 * Whether an edit of the design from `before` to `after` can be done to a run, and by which interventions, or makes it
 * start over. `began` is the plan of the run; what had been edited before `before` is in the run already.
 */
export function changeOnStage(began: Plan, before: Design, after: Design): ChangeOnStage {
  const { origin } = began;
  if (!origin) return restart('This run was not made from a design.');
  const { parameters, catalogue } = origin;
  let was: Plan;
  let edited: Plan;
  const changes = changesBetween(origin.design, after);
  try {
    was = planOf(before, { parameters, systems: began.systems, catalogue });
    edited = editedPlan(began, changes)!;
  } catch (error) {
    return restart(error instanceof Error ? error.message : String(error));
  }
  const differs =
    groundDiffers(was, edited) ?? firstOf(was.workloads, (each) => workloadDiffers(was, edited, each));
  if (differs !== undefined) return restart(differs);
  const updates = was.workloads.map((each) => updatesOf(was, edited, each, changes as unknown as JsonObject));
  const hindrance = updates.find((each) => typeof each === 'string');
  if (hindrance !== undefined) return restart(hindrance);
  const done = [
    ...updates.flatMap((each) => (typeof each === 'string' ? [] : each)),
    ...was.sources.flatMap((each, i) => trafficOf(was, each, edited.sources[i]!)),
  ];
  const refused = firstOf(done, ({ deed }) => refusalOf(began, deed));
  if (refused !== undefined) return restart(refused);
  if (done.length === 0) return { becomes: 'nothing' };
  return {
    becomes: 'deployments',
    says: done.map(({ says }) => says),
    interventions: done.map(({ deed }) => deed),
  };
}

/** What changes one workload from one plan to the other; a sentence where nothing can. */
function updatesOf(
  was: Plan,
  edited: Plan,
  workload: Workload,
  changes: JsonObject,
): readonly Told[] | string {
  const after = sameWorkload(edited, workload)!;
  const isRevised = !isSame(drawnIn(was, workload), drawnIn(edited, after));
  const name = nameAmong(was.workloads, workload);
  const edits = controllerIn(was, workload)?.edits;
  if (edits) return edits.deeds(workload, after, { isRevised, name, changes });
  return isRevised ? `${workload.name} was edited, and what runs is settled at the beginning.` : [];
}

const drawnIn = (plan: Plan, workload: Workload): unknown =>
  named(drawnRevision(plan, workload), plan.images, plan.hostPorts);

/** Users whose constant rate alone has changed send as many requests from now on. */
function trafficOf(was: Plan, source: TrafficSource, after: TrafficSource): Told[] {
  if (source.ratePerSecondMilli === after.ratePerSecondMilli) return [];
  const ratePerSecond = after.ratePerSecondMilli / 1000;
  return [
    {
      deed: { do: 'set-traffic', users: nameAmong(was.sources, source), ratePerSecond },
      says: `${source.name} sends ${ratePerSecond} requests a second from now on.`,
    },
  ];
}

/** The name of a thing, or its node where another one has the same name. */
const nameAmong = (
  all: ReadonlyArray<{ readonly node: string; readonly name: string }>,
  { node, name }: { readonly node: string; readonly name: string },
): string => (all.every((each) => each.node === node || each.name !== name) ? name : node);

/** Why an intervention cannot be done to a run of the plan. */
function refusalOf(plan: Plan, { do: name, ...args }: Deed): string | undefined {
  const kind = interventionKinds.find((each) => each.do === name)!;
  const parsed = kind.schema.safeParse(args);
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message).join(' ');
  return kind.refuse?.(plan, parsed.data);
}

function firstOf<T>(all: readonly T[], find: (each: T) => string | undefined): string | undefined {
  for (const each of all) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
