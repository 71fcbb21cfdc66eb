import type { GalleryScenario } from '#data/gallery.ts';
import { writeShared } from '#io/share-link/read-shared.ts';
import { tidyDesign } from '#io/layout/tidy.ts';
import type { DeploymentSummary } from '#model/run.ts';
import type { SharedRehearsal } from '#model/shared.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import type { Scenario } from '#sim/scenario.ts';
import { none, TaskState } from '#sim/world/tables.ts';
import type { World } from '#sim/world/world.ts';

// What of the engine's scenarios the page serves: written to public/scenarios by `npm run fix`, fetched when wanted.

const samples = 72;
const usualSpeed = 60;

/** The scenario as it is shared: its design laid out, its script, its seed. */
function sharedScenario({ design, interventions, service, seed, parameters, id, title }: Scenario) {
  const shared: SharedRehearsal = {
    design: { ...tidyDesign(design()), id, name: title },
    seed,
    interventions: interventions(service),
    parameters: parameters ?? {},
    atMs: 0,
    speed: usualSpeed,
  };
  return shared;
}

/** The text of its file. */
export const scenarioText = (scenario: Scenario): string =>
  `${JSON.stringify(writeShared(sharedScenario(scenario)))}\n`;

/** The text of the index. */
export function galleryText(scenarios: readonly Scenario[]): string {
  const lines = scenarios.map((each) => `    ${JSON.stringify(galleryEntry(each))}`);
  return `{\n  "scenarios": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** How the gallery shows a scenario: it is run, and looked at from time to time. */
function galleryEntry(scenario: Scenario): GalleryScenario {
  const { id, topic, title, says, service, untilMs } = scenario;
  const spec = sharedScenario(scenario);
  const whole = new Rehearsal(spec);
  whole.run(untilMs);
  const endMs = lastChangeMs(whole.simulation.world);
  const again = new Rehearsal(spec);
  const workload = again.simulation.world.plan.workloads.findIndex(({ name }) => name === service);
  const looks = Array.from({ length: samples }, (_, i) => {
    again.simulation.advance(Math.round((i * endMs) / (samples - 1)), { whenSettled: false });
    return look(again.simulation.world, workload);
  });
  const [summary] = whole.summaries().filter((each) => each.service === service);
  return {
    id,
    topic,
    title,
    says,
    outcome: summary ? ended(summary) : endured(looks, endMs),
    strip: {
      untilMs: endMs,
      old: looks.map((each) => each.old),
      next: looks.map((each) => each.next),
      rest: looks.map((each) => each.rest),
      floor: summary?.floor ?? 0,
    },
  };
}

interface Look {
  readonly old: number;
  readonly next: number;
  readonly rest: number;
}

/** The tasks of a workload, counted. */
function look({ tasks }: World, workload: number): Look {
  const all = Array.from({ length: tasks.count }, (_, task) => task).filter(
    (task) => tasks.workload[task] === workload && tasks.state[task] !== TaskState.STOPPED,
  );
  const first = tasks.workload.indexOf(workload);
  const isOld = (task: number): boolean => first !== none && tasks.revision[task] === tasks.revision[first];
  const healthy = all.filter((task) => tasks.healthy[task] === 1);
  const old = healthy.filter(isOld).length;
  return { old, next: healthy.length - old, rest: all.length - healthy.length };
}

/** When a task moved last, and a little after that. */
function lastChangeMs({ events }: World): number {
  const last = events.rows.at[events.known - 1] ?? 0;
  return Math.max(60_000, Math.ceil((last * 1.06) / 1000) * 1000);
}

function ended({
  outcome,
  completedAtMs,
  startedAtMs,
  lowestHealthy,
}: DeploymentSummary): GalleryScenario['outcome'] {
  if (outcome === 'completed') {
    const words = `Completed after ${clockOf((completedAtMs ?? startedAtMs) - startedAtMs)}`;
    return lowestHealthy === 0
      ? { words: `${words}, with an outage`, tone: 'warning' }
      : { words, tone: 'ok' };
  }
  if (outcome === 'rolledBack') return { words: 'Rolled back', tone: 'warning' };
  return { words: outcome === 'stuck' ? 'Stuck for good' : 'Failed', tone: 'error' };
}

function endured(looks: readonly Look[], endMs: number): GalleryScenario['outcome'] {
  const healthy = looks.map(({ old, next }) => old + next);
  const [first = 0, last = 0, least] = [healthy[0], healthy.at(-1), Math.min(...healthy)];
  if (first < last) return { words: `From ${first} to ${last} tasks in ${clockOf(endMs)}`, tone: 'ok' };
  if (least >= last) return { words: `Never fewer than ${least} healthy`, tone: 'ok' };
  return { words: `Down to ${least} of ${first} healthy`, tone: least === 0 ? 'error' : 'warning' };
}

/** '6:35' */
function clockOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
