import type { Bench, Row } from './bench.ts';
import { growthExponent } from './measure.ts';
import { loadOf, type Load, type LoadName } from './placement-load.ts';
import { filterAndSort, indexed, objectScan } from './placement-rivals.ts';

const raced = 10_000;
/** With distinctInstance, each service comes to run on half of the instances. */
const placements: Readonly<Record<LoadName, number>> = {
  'one shape': 100_000,
  '64 shapes': 100_000,
  distinctInstance: 50_000,
};
/** Every so many placements the slow rivals do one themselves. */
const scanEvery = 1000;
const sortEvery = 10_000;
const runs = 5;
const sizes = [1000, 4000, 16_000, 64_000] as const;
const grown = 8000;

/** Placing costs next to nothing beside looking at every instance, and does not grow with their number. */
export const placementBench: Bench = {
  name: 'placement',
  async run() {
    const names = ['one shape', '64 shapes', 'distinctInstance'] as const;
    for (const name of names) agree(name);
    return [
      ...names.flatMap(race),
      growth('one shape', 0.15),
      growth('64 shapes', 0.25),
      growth('distinctInstance', 0.25),
    ];
  },
};

/** All three place alike, until the cluster is full and beyond; otherwise there is nothing to compare. */
function agree(name: LoadName): void {
  const load = loadOf(name, 300, 5);
  const rivals = [indexed(load), objectScan(load), filterAndSort(load)];
  let refused = 0;
  for (let placement = 0; placement < 12_000; placement++) {
    const [ours, scanned, sorted] = rivals.map((rival) => rival.place(load.serviceAt(placement)));
    if (ours !== scanned || ours !== sorted)
      throw new Error(
        `${name}, placement ${placement}: ${ours} by index, ${scanned} by scan, ${sorted} by sort`,
      );
    if (ours === -1) refused++;
  }
  if (refused === 0 || refused > 9000) throw new Error(`${name}: ${refused} of 12,000 refused proves little`);
}

const leastOfScan: Readonly<Record<LoadName, number>> = {
  'one shape': 100,
  '64 shapes': 40,
  distinctInstance: 60,
};

type Contender = 'first' | 'index' | 'scan' | 'sort';
/** Milliseconds of each stretch of a run. */
type Stretches = Readonly<Record<Contender, number[]>>;

/** Milliseconds that this process has had of the processor: a busy machine makes others wait, not this clock run. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(into: number[], work: () => unknown): void {
  const startedAt = cpuMs();
  work();
  into.push(cpuMs() - startedAt);
}

/**
 * Fills a cluster by index. The slow rivals follow, and do one placement themselves now and then, so that all are timed
 * over the same states.
 */
function fill(load: Load, placements: number): Stretches {
  const index = indexed(load);
  const followers = { scan: objectScan(load), sort: filterAndSort(load) };
  const times: Stretches = { first: [], index: [], scan: [], sort: [] };
  const chosen = new Int32Array(scanEvery);
  const follow = (service: number, instance: number): void => {
    if (instance >= 0) for (const each of Object.values(followers)) each.follow(service, instance);
  };
  // What is built but once, for the first task of a service, is not counted with what is done each time.
  load.shapes.forEach((_, service) => timed(times.first, () => follow(service, index.place(service))));
  for (let done = 0; done < placements; done += scanEvery) {
    timed(times.index, () => {
      for (let i = 0; i < scanEvery; i++) chosen[i] = index.place(load.serviceAt(done + i));
    });
    chosen.forEach((instance, i) => follow(load.serviceAt(done + i), instance));
    timed(times.scan, () => followers.scan.place(load.serviceAt(done)));
    if (done % sortEvery === 0) timed(times.sort, () => followers.sort.place(load.serviceAt(done)));
  }
  return times;
}

/** The mean over stretches, each in the run that was least disturbed by other work of the machine. */
function meanMs(all: readonly Stretches[], of: Contender): number {
  const stretches = all[0]![of].map((_, i) => Math.min(...all.map((times) => times[of][i]!)));
  return stretches.reduce((sum, each) => sum + each, 0) / stretches.length;
}

function race(name: LoadName): Row[] {
  const all = Array.from({ length: runs }, () => fill(loadOf(name, raced), placements[name]));
  const indexMs = meanMs(all, 'index') / scanEvery;
  const scanMs = meanMs(all, 'scan');
  const what = `${raced.toLocaleString('en')} instances, ${name}`;
  return [
    { what: `${what}: one placement`, value: indexMs * 1000, unit: 'µs' },
    { what: `${what}: first of a service`, value: meanMs(all, 'first') / scanMs, unit: 'object scans' },
    {
      what: `${what}: object scan / index`,
      value: scanMs / indexMs,
      unit: 'ratio',
      atLeast: leastOfScan[name],
    },
    {
      what: `${what}: filter and sort / index`,
      value: meanMs(all, 'sort') / indexMs,
      unit: 'ratio',
      ...(name === 'one shape' ? { atLeast: 5000 } : {}),
    },
  ];
}

/** What a placement costs in clusters that are filled to the same part. */
function growth(name: LoadName, atMost: number): Row {
  const loads = sizes.map((size) => loadOf(name, size));
  const points = sizes.map((size) => ({ size, cost: Infinity }));
  // Each run fills all of them, so that a busy moment of the machine meets them alike.
  for (let run = 0; run < runs; run++) {
    loads.forEach((load, i) => {
      const index = indexed(load);
      load.shapes.forEach((_, service) => index.place(service));
      const startedAt = cpuMs();
      for (let placement = 0; placement < grown; placement++) index.place(load.serviceAt(placement));
      points[i]!.cost = Math.min(points[i]!.cost, cpuMs() - startedAt);
    });
  }
  return {
    what: `growth from 1,000 to 64,000, ${name}`,
    value: growthExponent(points),
    unit: 'exponent',
    atMost,
  };
}
