import { percentText } from '../chart-format.ts';
import { chartModel, type ChartKind, type ChartLine } from '../chart-model.ts';

const colours = ['rev-a', 'rev-b', 'rev-c', 'vpc', 'public', 'error'];

/** How full the instances of each zone are, by what their tasks reserve. */
export const packing: ChartKind = {
  id: 'packing',
  label: 'Packing',
  says: 'Reserved share of CPU and memory of the instances of each zone',
  per: 'run',
  model({ about, sums }) {
    const zones = [...new Set(about.groups.flatMap((group) => group.zones))].toSorted((a, b) => a - b);
    if (zones.length === 0) return undefined;
    const lines = zones.flatMap((zone, i): ChartLine[] => {
      const { cpuPermille, memoryPermille } = sums.packingOf(zone);
      const look = { colour: colours[i % colours.length]!, widthPx: 2 };
      const name = shortZone(about.zones[zone]!);
      return [
        { id: `cpu-${zone}`, label: `${name} CPU`, steps: cpuPermille, dash: [], ...look, raisedPx: i * 2 },
        {
          id: `memory-${zone}`,
          label: `${name} memory`,
          steps: memoryPermille,
          dash: [3, 2],
          ...look,
          raisedPx: i * 2,
        },
      ];
    });
    return chartModel({
      title: 'Packing by zone',
      lines,
      format: percentText,
      axis: percentText,
      scale: 0.1,
      atLeast: 100,
    });
  },
};

/** 'eu-west-1a' → '1a'. */
const shortZone = (zone: string): string => /\d[a-z]$/.exec(zone)?.[0] ?? zone;
