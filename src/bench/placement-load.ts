import { Random } from '#sim/kernel/random.ts';

/** A cluster and the tasks that come to it, as plain numbers from which every rival builds what it likes. */
export interface Load {
  readonly seed: number;
  /** Size by instance, and its zone. */
  readonly sizes: readonly number[];
  readonly zones: readonly number[];
  /** What tasks of each service need. */
  readonly shapes: readonly Shape[];
  readonly distinct: boolean;
  /** The service of the placement of that number. */
  readonly serviceAt: (placement: number) => number;
}

export interface Shape {
  readonly cpuUnits: number;
  readonly memoryMib: number;
}

/** Five sizes of instances in use, from 2 vCPU to 16. */
export const instanceSizes: readonly Shape[] = [
  { cpuUnits: 2048, memoryMib: 3800 },
  { cpuUnits: 2048, memoryMib: 7680 },
  { cpuUnits: 4096, memoryMib: 15_700 },
  { cpuUnits: 8192, memoryMib: 31_600 },
  { cpuUnits: 16_384, memoryMib: 63_400 },
];

export const zoneNames: readonly string[] = ['us-east-1a', 'us-east-1b', 'us-east-1c'];

const taskShapes: readonly Shape[] = [
  { cpuUnits: 256, memoryMib: 512 },
  { cpuUnits: 128, memoryMib: 256 },
  { cpuUnits: 512, memoryMib: 1024 },
  { cpuUnits: 256, memoryMib: 2048 },
  { cpuUnits: 1024, memoryMib: 1024 },
  { cpuUnits: 512, memoryMib: 4096 },
  { cpuUnits: 64, memoryMib: 128 },
  { cpuUnits: 1024, memoryMib: 2048 },
];

export type LoadName = 'one shape' | '64 shapes' | 'distinctInstance';

const serviceCounts: Readonly<Record<LoadName, number>> = {
  'one shape': 1,
  '64 shapes': 64,
  distinctInstance: 10,
};

/** A load of that sort on so many instances. */
export function loadOf(name: LoadName, instances: number, seed = 1): Load {
  const chance = new Random(seed).stream('load');
  const services = serviceCounts[name];
  const turns = Array.from({ length: 4096 }, () => chance.below(services));
  return {
    seed,
    sizes: Array.from({ length: instances }, () => chance.below(instanceSizes.length)),
    zones: Array.from({ length: instances }, (_, instance) => instance % zoneNames.length),
    shapes: Array.from({ length: services }, () => {
      if (name === 'one shape') return taskShapes[0]!;
      if (name === 'distinctInstance') return taskShapes[6]!;
      const { cpuUnits, memoryMib } = taskShapes[chance.below(taskShapes.length)]!;
      return { cpuUnits, memoryMib: memoryMib + 16 * chance.below(16) };
    }),
    distinct: name === 'distinctInstance',
    serviceAt: (placement) => turns[placement % turns.length]!,
  };
}
