import { seriesOf } from '#store/run-series.ts';
import { countText } from '../chart-format.ts';
import { chartModel, type ChartKind, type ChartLine } from '../chart-model.ts';

const colours = ['asg', 'vpc', 'public', 'zone'];
const dashes = [[], [6, 3], [2, 2], [8, 3, 2, 3]];

/** Instances by Auto Scaling group, beside how many are wanted. */
export const hosts: ChartKind = {
  id: 'hosts',
  label: 'Instances',
  says: 'ACTIVE instances of each Auto Scaling group, and its DesiredCapacity',
  per: 'run',
  model({ about, record }) {
    if (about.groups.length === 0) return undefined;
    const lines = about.groups.flatMap(({ name }, group): ChartLine[] => {
      const colour = colours[group % colours.length]!;
      const active = seriesOf(about, record, 'activeHosts', group)!;
      const desired = seriesOf(about, record, 'desiredInstances', group);
      return [
        {
          id: `active-${group}`,
          label: name,
          steps: active,
          colour,
          dash: dashes[group % dashes.length]!,
          widthPx: 2,
        },
        ...(desired && desired.length > 0
          ? [
              {
                id: `desired-${group}`,
                label: `${name} desired`,
                steps: desired,
                colour: 'muted',
                dash: [1, 2],
                widthPx: 1.5,
                raisedPx: 2.5,
              },
            ]
          : []),
      ];
    });
    return chartModel({ title: 'Instances', lines, format: countText, axis: countText, isWhole: true });
  },
};
