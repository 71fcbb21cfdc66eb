import type { Json } from '#model/json.ts';
import type { Sum } from '#model/explanation.ts';
import type { Story } from '#model/story.ts';
import type { Boots } from './boot/boots.ts';
import type { Lane, Plan, Workload } from './plan.ts';
import type { Change, Finding, Obstacle } from './proof/verdict.ts';
import type { Reason } from './reason.ts';
import { derived } from './world/derived.ts';
import type { World } from './world/world.ts';

// What a system that looks after workloads has to say of them to all that handles workloads in general: boot, summaries,
// charts, stories, proofs, the bill. Whatever a controller leaves out is told from the world's tables alone.

/** What the tasks of a workload run on, by `tasks.lane`, and the zones (numbers in `Plan.zones`) they may be in. */
export interface RunsOn {
  readonly lanes: readonly Lane[];
  readonly zones: readonly number[];
}

/** How a deployment stands, beyond what the world's table tells. */
export interface DeploymentStanding {
  /** The run began with it. */
  readonly fromBefore: boolean;
  /** It was said that it cannot go on. */
  readonly isStuck: boolean;
  /** The fewest healthy tasks of its workload while it was under way, and the most tasks. */
  readonly lowestHealthy: number;
  readonly highestTasks: number;
  /** Why it does not come to its end, in the controller's own words; left out where it has none. */
  readonly why?: string | undefined;
}

/** How many states at the start may still be set up to try changes: that takes by far the longest. */
export interface Patience {
  starts: number;
}

/** What another plan would come to. */
export interface Trial {
  /** The state in which a run of it begins. */
  begin(plan: Plan): World;
  /** Whether the deployment completes in a rehearsal of it. */
  rehearse(plan: Plan): boolean;
}

/** What a controller knows of the progress proof: see sim/proof.ts. */
export interface Prover {
  /** What arithmetic says of a deployment of a good revision that begins in the state a world is in. Changes nothing. */
  finding(start: World, workload: number): Finding;
  /** The same, as if numbers of tasks stayed as they are drawn: what a rehearsal that shows it stuck founders on. */
  asDrawn?(start: World, workload: number): Finding;
  /**
   * The smallest change with which a deployment that is stuck in `start` completes. Other plans are tried as often as
   * `patience` lasts.
   */
  freedBy?(
    start: World,
    workload: number,
    obstacle: Obstacle,
    trial: Trial,
    patience: Patience,
  ): Change | undefined;
}

export interface Deployments {
  /** Begins to deploy a revision (number in the world's revisions): what the intervention `deploy` does. */
  deploy(world: World, workload: number, revision: number): void;
  /** Tasks of a workload that must stay healthy, and tasks there may be, while it is deployed. */
  limits(world: World, workload: number): { readonly lower: number; readonly upper: number };
  standing(world: World, deployment: number): DeploymentStanding;
  /** What one that is under way waits for, in sentences with the numbers of the moment. */
  waitsFor(world: World, deployment: number): string;
  /** The arithmetic by which one that is under way moves. */
  sums?(world: World, deployment: number): readonly Sum[] | undefined;
  /** AWS's page about how it deploys. */
  readonly docs: string;
  /** The progress proof of a system that is not in systems/index.ts; for those that are, proof/provers.ts has it. */
  readonly proof?: Prover;
}

/** An intervention that makes of a run what was edited, and what it does in one sentence. */
export interface Deed {
  readonly deed: { readonly do: string } & Readonly<Record<string, Json>>;
  readonly says: string;
}

/** What an edit of the design means for a workload of a run that goes on. */
export interface Edits {
  /** Why the workload as edited cannot take the place of what it was, as a sentence; revisions and counts apart. */
  differs(was: Workload, now: Workload): string | undefined;
  /** What is done for the rest; a sentence where nothing can be done, and the run starts over. */
  deeds(
    was: Workload,
    now: Workload,
    edit: {
      /** Whether what it runs was edited. */
      readonly isRevised: boolean;
      /** What interventions call it. */
      readonly name: string;
      /** All that was edited, as `update-service` takes it. */
      readonly changes: Json;
    },
  ): readonly Deed[] | string;
}

/** Set by a system that looks after workloads: those whose `controller` is its id. */
export interface Controller {
  /** How its workloads are made from a design. */
  readonly boots?: Boots;
  runsOn?(workload: Workload): RunsOn;
  /** Left out by one whose workloads have no deployments. */
  readonly deployments?: Deployments;
  /** How a task stands that is in PROVISIONING, or runs and is not counted as healthy; undefined where its state says all. */
  taskSays?(world: World, task: number): Pick<Story, 'now' | 'tone'> | undefined;
  /** By which it says that it starts tasks; its first numbers are a workload and a revision. */
  readonly startsTasks?: Reason;
  readonly edits?: Edits;
}

const controllersOf = derived(({ plan, systems }) =>
  plan.workloads.map(({ controller }) => systems.find(({ id }) => id === controller)?.controls),
);

/** What the controller of a workload says of it; undefined where no system of the run looks after it. */
export const controllerOf = (world: World, workload: number): Controller | undefined =>
  controllersOf(world)[workload];
