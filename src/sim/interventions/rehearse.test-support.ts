import type { Design } from '#model/design.ts';
import type { Intervention, SimEvent } from '#model/run.ts';
import { Rehearsal } from '../rehearsal.ts';
import { stopCodes, taskStates } from '../world/tables.ts';

// Runs for tests: what was said, and how tasks ended.

const secondMs = 1000;

/** An intervention at a second of the run. */
export const at = (
  seconds: number,
  what: string,
  args: Readonly<Record<string, string | number | boolean>> = {},
): Intervention => ({
  atMs: seconds * secondMs,
  do: what,
  ...args,
});

/** How a task stands: its state, and its stop code and stopped reason if it is to stop. */
export interface TaskNow {
  readonly task: number;
  readonly revision: number;
  readonly state: string;
  readonly zone: string;
  readonly host: number;
  readonly stopCode: string;
  readonly stoppedReason: string;
}

export class Told {
  readonly rehearsal: Rehearsal;
  readonly events: readonly SimEvent[];

  constructor(rehearsal: Rehearsal) {
    this.rehearsal = rehearsal;
    this.events = rehearsal.events();
  }

  /** The events of a reason. */
  of(reason: string): SimEvent[] {
    return this.events.filter((each) => each.reason === reason);
  }

  /** When a reason was said, in seconds. */
  times(reason: string): number[] {
    return this.of(reason).map(({ atMs }) => atMs / secondMs);
  }

  words(reason: string): string[] {
    return this.of(reason).map(({ words }) => words);
  }

  get tasks(): TaskNow[] {
    const { world } = this.rehearsal.simulation;
    const { tasks, plan, revisions, texts } = world;
    return Array.from({ length: tasks.count }, (_, task) => ({
      task: task + 1,
      revision: revisions[tasks.revision[task]!]!.number,
      state: taskStates[tasks.state[task]!]!,
      zone: plan.zones[tasks.zone[task]!] ?? '',
      host: tasks.host[task]! + 1,
      stopCode: stopCodes[tasks.stopCode[task]!]!,
      stoppedReason: texts[tasks.stopReason[task]!] ?? '',
    }));
  }

  /** Tasks that are RUNNING and are to go on. */
  get running(): TaskNow[] {
    return this.tasks.filter(({ state, stopCode }) => state === 'RUNNING' && stopCode === '');
  }

  task(number: number): TaskNow {
    return this.tasks[number - 1]!;
  }
}

/** Runs a design with interventions up to a second. */
export function rehearse(
  design: Design,
  interventions: readonly Intervention[],
  untilSeconds: number,
  parameters: Readonly<Record<string, number | string>> = {},
): Told {
  const rehearsal = new Rehearsal({ design, seed: 1, interventions, parameters });
  rehearsal.simulation.advance(untilSeconds * secondMs);
  return new Told(rehearsal);
}
