import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeploymentSummary, RunSpec } from '../src/model/run.ts';
import { Rehearsal } from '../src/sim/rehearsal.ts';
import { TaskState } from '../src/sim/world/tables.ts';

// What the engine says when it is asked in Node, without a page: what journeys hold the page's numbers against.

const scenarios = join(import.meta.dirname, '../public/scenarios');
const longestMs = 3_600_000;

/** A scenario of the gallery as the engine takes it. */
export async function specOf(scenario: string): Promise<RunSpec> {
  const { design, seed, interventions, parameters } = JSON.parse(
    await readFile(join(scenarios, `${scenario}.rehearsal.json`), 'utf8'),
  ) as RunSpec;
  return { design, seed, interventions, ...(parameters ? { parameters } : {}) };
}

/** The same run with another value of a parameter of deploymentConfiguration of its services. */
export function withDeployment(spec: RunSpec, name: string, value: number): RunSpec {
  const nodes = Object.entries(spec.design.nodes).map(([id, node]) => {
    if (node.kind !== 'service') return [id, node];
    const deploymentConfiguration = { ...(node.props['deploymentConfiguration'] as object), [name]: value };
    return [id, { ...node, props: { ...node.props, deploymentConfiguration } }];
  });
  return { ...spec, design: { ...spec.design, nodes: Object.fromEntries(nodes) } };
}

/** How its first deployment went. */
export function deploymentOf(spec: RunSpec): DeploymentSummary {
  const rehearsal = new Rehearsal(spec);
  rehearsal.run(longestMs);
  return rehearsal.summaries()[0]!;
}

/** How many tasks are on their way up, run, and are on their way down at a moment. */
export function tasksAt(
  spec: RunSpec,
  atMs: number,
): { starting: number; running: number; stopping: number } {
  const { simulation } = new Rehearsal(spec);
  simulation.advance(atMs);
  const { tasks, changes } = simulation.world;
  const states = new Map<number, number>();
  const { at, subject, state } = changes.rows;
  for (let row = 0; row < changes.rows.count; row++)
    if (at[row]! <= atMs) states.set(subject[row]!, state[row]! & 7);
  const count = (isIt: (lifecycle: number) => boolean): number =>
    Array.from({ length: tasks.count }, (_, task) => states.get(task)).filter(
      (lifecycle) => lifecycle !== undefined && isIt(lifecycle),
    ).length;
  return {
    starting: count((lifecycle) => lifecycle < TaskState.RUNNING),
    running: count((lifecycle) => lifecycle === TaskState.RUNNING),
    stopping: count((lifecycle) => lifecycle > TaskState.RUNNING && lifecycle < TaskState.STOPPED),
  };
}
