import type { Signals, System } from '../system.ts';
import { taskStates } from './tables.ts';
import type { World } from './world.ts';

const names: readonly (keyof Signals)[] = [
  'taskDoomed',
  'taskHealth',
  'hostMoved',
  'agentMoved',
  'roomFreed',
  'targetMoved',
  'deploymentMoved',
  'desiredChanged',
  'settingsChanged',
  'reconcile',
  'capacityCame',
  'zoneRestored',
  'protectionEnded',
  'answersMoved',
  'trafficShifted',
];

type Handler = (world: World, a: number, b: number, c: number) => void;

/** The signals by which these systems hear of each other, in their order. */
export function signalsAmong(systems: readonly System[]): Signals {
  const signals: Record<string, Handler> = { taskMoved: taskMoved(systems) };
  for (const name of names) {
    const handlers = systems.flatMap(({ on }) => (on?.[name] ? [on[name] as Handler] : []));
    signals[name] = (world, a, b, c) => {
      for (let i = 0; i < handlers.length; i++) handlers[i]!(world, a, b, c);
    };
  }
  return signals as unknown as Signals;
}

/** By far the most frequent signal: only those are called who care for the state that a task comes to. */
function taskMoved(systems: readonly System[]): Handler {
  const byState = taskStates.map((_, state) =>
    systems.flatMap(({ on, tasksTo }) =>
      on?.taskMoved && (tasksTo?.includes(state) ?? true) ? [on.taskMoved] : [],
    ),
  );
  return (world, task, from, to) => {
    const handlers = byState[to]!;
    for (let i = 0; i < handlers.length; i++) handlers[i]!(world, task, from, to);
  };
}
