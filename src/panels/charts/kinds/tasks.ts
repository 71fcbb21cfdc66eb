import { seriesOf } from '#store/run-series.ts';
import { revisionLabel, revisionToken } from '#store/revision-look.ts';
import type { Steps } from '#store/steps.ts';
import { spansBelowFloor } from '../below-floor.ts';
import { countText } from '../chart-format.ts';
import { chartModel, type ChartKind, type ChartLine, type ChartRun } from '../chart-model.ts';

/** Lines of older revisions would only be in the way. */
const mostRevisions = 4;
const revisionDashes = [[], [7, 3], [2, 3]];

function revisionLines({ about, record, sums, workload }: ChartRun): ChartLine[] {
  const lines: ChartLine[] = [];
  record.revisions.forEach((revision, number) => {
    if (revision.workload !== workload) return;
    const steps = sums.runningOf(number);
    if (steps.length === 0) return;
    lines.push({
      id: `revision-${revision.number}`,
      label: revisionLabel(about.workloads[workload]!.name, revision.number),
      steps,
      colour: revisionToken(revision.number),
      dash: revisionDashes[(revision.number - 1) % revisionDashes.length]!,
      widthPx: 2,
      raisedPx: 2.5,
    });
  });
  return lines.slice(-mostRevisions);
}

/** Running, healthy and in service, the old revision against the new one, between floor and ceiling. */
export const tasks: ChartKind = {
  id: 'tasks',
  label: 'Tasks',
  says: 'Running, healthy and in service, by revision, between floor and ceiling',
  per: 'workload',
  model(run) {
    const { about, record, sums, workload } = run;
    const series = (id: string): Steps => seriesOf(about, record, id, workload)!;
    const line = (id: string, label: string, look: Omit<ChartLine, 'id' | 'label' | 'steps'>): ChartLine => ({
      id,
      label,
      steps: series(id),
      ...look,
    });
    const healthy = sums.healthyOf(workload);
    const floor = series('floor');
    const isBehindBalancer = about.targetGroups.some((group) => group.workload === workload);
    const edge = { colour: 'accent', dash: [4, 4], widthPx: 1 };
    return chartModel({
      title: `Tasks of ${about.workloads[workload]!.name}`,
      lines: [
        ...revisionLines(run),
        line('runningTasks', 'running', { colour: 'muted', dash: [1, 2], widthPx: 2, raisedPx: 5 }),
        ...(isBehindBalancer
          ? [line('inService', 'in service', { colour: 'vpc', dash: [5, 2], widthPx: 1.5, raisedPx: -2.5 })]
          : []),
        { id: 'healthy', label: 'healthy', steps: healthy, colour: 'ok', dash: [], widthPx: 2 },
      ],
      ...(series('ceiling').length > 0
        ? { band: { low: line('floor', 'floor', edge), high: line('ceiling', 'ceiling', edge) } }
        : {}),
      spans: (window) => spansBelowFloor(run, floor, window),
      format: countText,
      axis: countText,
      isWhole: true,
    });
  },
};
