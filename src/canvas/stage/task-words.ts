import { hostName } from './hosts-part.ts';
import { lifecycle, lifecycleOf, looks, lookWords, type Look } from './marks.ts';
import { startWords } from './start-order.ts';
import type { StageScene } from './stage-part.ts';
import { zoneTitle } from './zone-names.ts';

/** What a task is and how it is, a line for each fact. */
export function taskWords(
  { about, crowd, timeline: { record } }: StageScene,
  task: number,
): readonly string[] {
  const workload = about.workloads[record.workload.data[task]!];
  const revision = record.revisions[record.revision.data[task]!];
  const containers = revision?.containers ?? [];
  const look = looks[crowd.lookOf(task)] as Look;
  const [host, zone] = [record.host.data[task]!, record.zone.data[task]!];
  const place =
    host >= 0
      ? `on ${hostName(host)}`
      : zone >= 0
        ? `on Fargate in ${zoneTitle(about.zones[zone] ?? '')}`
        : 'not placed yet';
  // What the record knows already may lie ahead of the playhead.
  const isToldToStop = lifecycleOf(crowd.shown[task]!) >= lifecycle.deactivating;
  const why = isToldToStop ? record.texts[record.stopText.data[task]!] : undefined;
  return [
    `${workload?.name ?? 'task'}:${revision?.number ?? '?'} · task ${task + 1}`,
    lookWords[look],
    place,
    ...(containers.length > 1 ? [`starts ${startWords(containers)}`] : []),
    ...(why === undefined || why === '' ? [] : [why]),
  ];
}
