import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DeploymentSummary, Intervention, SimEvent } from '#model/run.ts';
import type { RunCatalogue } from '#model/run-catalogue.ts';
import type { RunAbout } from '#worker/run-batch.ts';
import type { ServiceProof } from '#worker/run-client.ts';
import type { ServiceCounts } from './run-counts.ts';

export type { DeploymentSummary, SimEvent } from '#model/run.ts';
export type { GroupAbout, RevisionAbout, RunAbout } from '#worker/run-batch.ts';
export type { InterventionField, InterventionForm, EventFilter, ServiceProof } from '#worker/run-client.ts';
export type { ServiceCounts } from './run-counts.ts';

/** loading: nothing is known yet. restarting: its worker was lost, and it is run once more up to the playhead. */
export type RunPhase = 'none' | 'loading' | 'ready' | 'restarting' | 'failed';

/** What of a run the page shows. It is renewed ten times a second at most; what changes faster is in `RunLink`. */
export interface RunState {
  readonly phase: RunPhase;
  /** Why it failed, as a sentence. */
  readonly failure: string | undefined;
  readonly about: RunAbout | undefined;
  /** The design has changed since it was loaded. */
  readonly isStale: boolean;
  readonly isPlaying: boolean;
  /** Simulated seconds a second. */
  readonly speed: number;
  readonly atMs: number;
  /** All up to here is known, and since when nothing more is to come; of the run, not of the playhead. */
  readonly knownMs: number;
  readonly settledAtMs: number | undefined;
  /** What chance is drawn from. */
  readonly seed: number;
  /** Values for named parameters of the model that differ from their defaults. */
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Instance types and prices that are not those of the build. */
  readonly catalogue: RunCatalogue | undefined;
  /** Playing, but what comes next is not known yet. */
  readonly isWaiting: boolean;
  /** Nothing more is to come after the playhead but what keeps an eye on things. */
  readonly isSettled: boolean;
  /** Whether the next deployment of each service can come to its end; undefined until that is known. */
  readonly proofs: readonly ServiceProof[] | undefined;
  readonly services: readonly ServiceCounts[];
  readonly deployments: readonly DeploymentSummary[];
  readonly interventions: readonly Intervention[];
  /** Events that have happened by now. */
  readonly eventCount: number;
  /** Events in words, `eventsPerPage` at a time, as far as they were asked for. */
  readonly pages: ReadonlyMap<number, readonly SimEvent[]>;
  /** The latest event that a person who does not see the page is told. */
  readonly notableEvent: number | undefined;
  /** The event at which playing stopped by itself, because it is the first of its kind. */
  readonly haltedBy: number | undefined;
  /** The service that was deployed because play was pressed and nothing was going to happen. */
  readonly deployedByPlay: string | undefined;
}

export const eventsPerPage = 50;

const blank: RunState = {
  phase: 'none',
  failure: undefined,
  about: undefined,
  isStale: false,
  isPlaying: false,
  speed: 10,
  atMs: 0,
  knownMs: -1,
  settledAtMs: undefined,
  seed: 1,
  parameters: {},
  catalogue: undefined,
  isWaiting: false,
  isSettled: false,
  proofs: undefined,
  services: [],
  deployments: [],
  interventions: [],
  eventCount: 0,
  pages: new Map(),
  notableEvent: undefined,
  haltedBy: undefined,
  deployedByPlay: undefined,
};

export const runStore = createStore<RunState>(() => blank);

export function useRun<T>(selector: (state: RunState) => T): T {
  return useStore(runStore, selector);
}

/** As before the first run; what was chosen stays: speed, seed and parameters. */
export function clearRun(): void {
  runStore.setState(({ speed, seed, parameters }) => ({ ...blank, speed, seed, parameters }));
}

/**
 * As `clearRun`, but what the page shows stays until the next run has something to show in its place; so does the data
 * that the design is rehearsed with.
 */
export function clearForNext(): void {
  const { about, services, catalogue } = runStore.getState();
  clearRun();
  runStore.setState({ about, services, catalogue });
}

/** Whether there is a run, or one about to take its place, that can be played and stepped through. */
export const isUnderWay = ({ phase, about }: RunState): boolean =>
  phase !== 'none' && phase !== 'failed' && about !== undefined && about.workloads.length > 0;

/** An event in words, where it has been asked for. */
export const eventAt = ({ pages }: RunState, number: number): SimEvent | undefined =>
  pages.get(Math.floor(number / eventsPerPage))?.[number % eventsPerPage];
