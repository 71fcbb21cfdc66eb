import type { Controller } from './controller.ts';
import type { AnyTable } from './kernel/table.ts';
import type { Mechanism, Parameter } from './parameters.ts';
import type { Reason } from './reason.ts';
import type { World } from './world/world.ts';

/**
 * What systems tell each other. A system that cares names the signal in its `on`; those that cause it call
 * `world.signal.<name>`. Handlers run at once, in the order of systems/index.ts.
 */
export interface Signals {
  /** A task moved from one state to another (numbers of `taskStates`); on creation `from` is -1. */
  taskMoved(world: World, task: number, from: number, to: number): void;
  /** A task's desired status became STOPPED; `wasHealthy` is 1 if it counted as healthy until then. */
  taskDoomed(world: World, task: number, wasHealthy: number): void;
  /** A task's `healthStatus` changed. */
  taskHealth(world: World, task: number): void;
  /** A host moved from one state to another (numbers of `hostStates`); on creation `from` is -1. */
  hostMoved(world: World, host: number, from: number, to: number): void;
  /** A host's agent was connected or disconnected. */
  agentMoved(world: World, host: number): void;
  /** A host has more room than before, or there is one more to place on. */
  roomFreed(world: World, host: number): void;
  /** A target moved from one state to another (numbers of `targetStates`); on creation `from` is -1. */
  targetMoved(world: World, target: number, from: number, to: number): void;
  /** A deployment began, ended or changed its course. */
  deploymentMoved(world: World, deployment: number): void;
  /** How many tasks a workload should have was changed. */
  desiredChanged(world: World, workload: number): void;
  /** A service was updated with another deployment configuration. */
  settingsChanged(world: World, workload: number): void;
  /** The controller of a workload is to compare what there is with what there should be. */
  reconcile(world: World, workload: number): void;
  /** What kept tasks from being placed may be over: a role, or a zone or Fargate without capacity. */
  capacityCame(world: World): void;
  /** Things may be launched in a zone again. */
  zoneRestored(world: World, zone: number): void;
  /** A task is not protected from scale-in any more. */
  protectionEnded(world: World, task: number): void;
  /** What a task answers has changed while its state has not: it hangs, or a container was restarted. */
  answersMoved(world: World, task: number): void;
  /** A task stops counting on, or starts to count on, traffic: weights of revisions changed. */
  trafficShifted(world: World, workload: number): void;
}

/** Something that happens later: an event kind with its handler. `a` and `b` are whatever it was set with. */
export interface Timer {
  /** Where the queue keeps it; differs from build to build and is never written down. */
  readonly kind: number;
  /** Set only to keep an eye on things (metrics, periodic checks): a run that has nothing else to come has settled. */
  readonly background: boolean;
  readonly run: (world: World, a: number, b: number) => void;
}

/** All timers by kind, for the loop. */
export const timers: Timer[] = [];

/** Declares a timer. */
export function timer(
  run: (world: World, a: number, b: number) => void,
  { background = false }: { background?: boolean } = {},
): Timer {
  const declared: Timer = { kind: timers.length, background, run };
  timers.push(declared);
  return declared;
}

/** Tables that one system alone reads and writes; they are part of every snapshot. */
export interface StateKey<T extends Readonly<Record<string, AnyTable>>> {
  readonly slot: number;
  readonly create: (world: World) => T;
  of(world: World): T;
}

let slots = 0;

/** Declares the tables of a system; its system lists the key. */
export function state<T extends Readonly<Record<string, AnyTable>>>(
  create: (world: World) => T,
): StateKey<T> {
  const slot = slots++;
  return { slot, create, of: (world) => world.states[slot] as T };
}

/** A number that is kept track of over time, one series for each workload, host group, or the run as a whole. */
export interface SeriesKey {
  /** 'runningTasks', 'costMicroUsd': unit last. */
  readonly id: string;
  readonly per: 'workload' | 'group' | 'source' | 'run';
  /** What it counts, in a few words. */
  readonly says: string;
}

/** One control loop of AWS's: what it keeps, what it waits for and reacts to, and what it has to say about itself. */
export interface System {
  /** Its file or folder. */
  readonly id: string;
  readonly states?: ReadonlyArray<StateKey<Readonly<Record<string, AnyTable>>>>;
  readonly on?: Partial<Signals>;
  /** Of `taskMoved` it hears only when a task comes to one of these states; of every move when left out. */
  readonly tasksTo?: readonly number[];
  /** Called once, in the order of systems, before the clock starts: sets the first timers and the initial state. */
  readonly begin?: (world: World) => void;
  /** Set where it looks after workloads. */
  readonly controls?: Controller;
  readonly series?: readonly SeriesKey[];
  readonly reasons?: readonly Reason[];
  readonly parameters?: readonly Parameter[];
  readonly mechanisms: readonly Mechanism[];
}
