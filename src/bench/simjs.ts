import { compileFunction } from 'node:vm';
import source from 'simjs/sim.js?raw';

// The simulation library `simjs`, which the engine is measured against. It comes as a script for a page that leaves its
// classes in the global scope; here that scope is an object.

/** One that acts in a simulation: it waits by setting timers. */
export interface SimjsEntity {
  time(): number;
  setTimer(durationMs: number): { done(callback: () => void, context: object): void };
}

export interface SimjsSimulation {
  time(): number;
  /** Makes an entity and calls its `start`. */
  addEntity<E extends SimjsEntity>(entity: abstract new (...given: never[]) => E): E;
  simulate(untilMs: number): void;
}

interface Simjs {
  readonly Sim: new () => SimjsSimulation;
  readonly Entity: new (simulation: SimjsSimulation, name?: string) => SimjsEntity;
}

function load(): Simjs {
  const scope: { Sim?: Simjs } = {};
  compileFunction(source, ['window'])(scope);
  return scope.Sim!;
}

const simjs = load();
export const SimjsSimulation = simjs.Sim;
export const SimjsEntity = simjs.Entity;
