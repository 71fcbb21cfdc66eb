import type { DeploymentSummary, RunAbout } from '#store/run-store.ts';
import { TaskState } from '#store/state-names.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import type { Note } from './badges-store.ts';
import { counted } from './badges-words.ts';
import type { SeriesValues } from './series-values.ts';
import type { TaskTally } from './task-tally.ts';

/** What a service has at a moment, as its card shows it. */
export interface ServiceNow {
  readonly desired: number;
  readonly running: number;
  readonly healthy: number;
  readonly floor: number;
  readonly ceiling: number;
  /** What the newest deployment gets of the requests, in thousandths, where traffic is shifted; else 0. */
  readonly shiftedPermille: number;
}

export function serviceAt(
  values: SeriesValues,
  tally: TaskTally,
  workload: number,
  atMs: number,
): ServiceNow {
  return {
    desired: values.at(atMs, 'desiredTasks', workload),
    running: tally.inState(workload, TaskState.RUNNING),
    healthy: tally.healthyOf(workload),
    floor: values.at(atMs, 'floor', workload),
    ceiling: values.at(atMs, 'ceiling', workload),
    shiftedPermille: values.at(atMs, 'shiftedTrafficPermille', workload),
  };
}

/** What the card of a service says: how many tasks it has, and how its deployment goes. */
export function serviceNote(
  about: RunAbout,
  timeline: RunTimeline,
  tally: TaskTally,
  now: ServiceNow,
  workload: number,
  deployments: readonly DeploymentSummary[],
): Note {
  const { name } = about.workloads[workload]!;
  const last = deployments.findLast(({ service }) => service === name);
  const isShort = now.healthy < now.floor;
  const counts = `${now.running} of ${now.desired} running · ${now.healthy} healthy`;
  const limits =
    now.ceiling > 0 ? `floor ${now.floor}, ceiling ${now.ceiling}${isShort ? '; below the floor' : ''}` : '';
  const tone = isShort ? 'failing' : toneOf(last);
  const state = stateWords(timeline, tally, now, workload, name, last);
  return {
    lines: [counts, state],
    short: `${now.healthy} of ${now.desired} healthy`,
    tone,
    ...(isShort ? {} : { wrongLine: 1 }),
    ...(limits === '' ? {} : { also: limits }),
  };
}

const toneOf = (last: DeploymentSummary | undefined): Note['tone'] =>
  last && last.outcome !== 'running' && last.outcome !== 'completed' ? 'warning' : 'plain';

/** 'api:8 rolling out · 3 of 8'. */
function stateWords(
  { record }: RunTimeline,
  tally: TaskTally,
  now: ServiceNow,
  workload: number,
  name: string,
  last: DeploymentSummary | undefined,
): string {
  const numbered = record.revisions.flatMap((each, index) =>
    each.workload === workload ? [{ number: each.number, index }] : [],
  );
  if (!last) {
    const present = numbered.find(({ index }) => tally.ofRevision(index).alive > 0);
    const what = present ? `${name}:${present.number}` : name;
    return now.running === now.desired
      ? `${what} steady`
      : `${what} · ${counted(now.desired, 'task')} wanted`;
  }
  const what = `${name}:${last.revision}`;
  switch (last.outcome) {
    case 'running': {
      if (now.shiftedPermille > 0) return `${what} gets ${shareText(now.shiftedPermille)} of requests`;
      const index = numbered.find(({ number }) => number === last.revision)?.index;
      const { healthy } = index === undefined ? { healthy: 0 } : tally.ofRevision(index);
      return `${what} rolling out · ${healthy} of ${now.desired}`;
    }
    case 'completed':
      return `${what} completed`;
    case 'stuck':
      return `${what} is stuck`;
    case 'rolledBack':
      return `${what} rolled back`;
    case 'failed':
      return `${what} failed`;
  }
}

/** '5 %', '0.5 %', 'all'. */
const shareText = (permille: number): string => (permille === 1000 ? 'all' : `${permille / 10} %`);
