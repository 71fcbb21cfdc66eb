import type { Design } from '#model/design.ts';
import type { DeploymentSummary, Intervention } from '#model/run.ts';

/** What scenarios are about, for lists of them. */
export type ScenarioTopic = 'rolling' | 'trouble' | 'traffic' | 'capacity';

/** A design, what is done to it, and what must come of it: a golden test, a lesson's step, an example to start from. */
export interface Scenario {
  /** Its file's name. */
  readonly id: string;
  readonly topic: ScenarioTopic;
  readonly title: string;
  /** What it shows, in one or two sentences. */
  readonly says: string;
  readonly design: () => Design;
  /** What is done, given the name of the service it is done to: that of the design, or of another one. */
  readonly interventions: (service: string) => readonly Intervention[];
  /** The service of the design that it is about. */
  readonly service: string;
  readonly seed: number;
  readonly untilMs: number;
  readonly parameters?: Readonly<Record<string, number | string>>;
  /** Whether a run went as the scenario promises; a sentence about what did not. */
  readonly expects: (summaries: readonly DeploymentSummary[]) => string | undefined;
}

/** Declares a scenario; scenarios/index.ts lists it. */
export const defineScenario = (scenario: Scenario): Scenario => scenario;
