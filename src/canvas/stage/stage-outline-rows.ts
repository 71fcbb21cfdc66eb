import { unborn } from '#store/run-states.ts';
import { HostState, hostStateOf } from '#store/state-names.ts';
import { isLit } from './lamps-lit.ts';
import type { RunScene } from './run-scene.ts';
import { isPresent, isSettled } from './stage-told.ts';

/** Sorts of rows; what their number stands for is said beside them. */
export const rowSorts = [
  /** Of `clusters`. */
  'cluster',
  /** Of `about.workloads`. */
  'workload',
  /** Of `about.groups`. */
  'group',
  /** `group × zones + zone`; those in which no group is count as of one more group. */
  'zone',
  'host',
  /** Of `about.targetGroups`. */
  'targets',
  'task',
] as const;
export type RowSort = (typeof rowSorts)[number];

export interface OutlineRow {
  readonly sort: RowSort;
  readonly number: number;
  readonly level: number;
  /** Its place among those beside it, from 1 on, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** Undefined for what has nothing in it. */
  readonly isOpen: boolean | undefined;
}

/** The outline of a run as it stands: what is open of it, as numbers, so that it may be as long as it likes. */
export class OutlineRows {
  readonly keys: string[] = [];
  readonly #rows: OutlineRow[] = [];
  /** Rows that stand for many tasks, which are made when asked for. */
  readonly #blocks: {
    readonly from: number;
    readonly tasks: Int32Array;
    readonly level: number;
    readonly key: string;
  }[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(row: OutlineRow, key: string): void {
    this.#blocks.push({ from: this.#length, tasks: none, level: row.level, key });
    this.#rows.push(row);
    this.#length++;
  }

  addTasks(tasks: Int32Array, level: number, parent: string): void {
    if (tasks.length === 0) return;
    this.#blocks.push({ from: this.#length, tasks, level, key: parent });
    this.#rows.push(blank);
    this.#length += tasks.length;
  }

  /** Row number `at` and its key. */
  at(at: number): { readonly row: OutlineRow; readonly key: string } | undefined {
    if (at < 0 || at >= this.#length) return undefined;
    let [low, high] = [0, this.#blocks.length];
    while (low < high - 1) {
      const middle = (low + high) >>> 1;
      if (this.#blocks[middle]!.from <= at) low = middle;
      else high = middle;
    }
    const { from, tasks, level, key } = this.#blocks[low]!;
    if (tasks.length === 0) return { row: this.#rows[low]!, key };
    const place = at - from;
    const row = { sort: 'task', number: tasks[place]!, level, place: place + 1, of: tasks.length } as const;
    return { row: { ...row, isOpen: undefined }, key: `${key}/task ${tasks[place]!}` };
  }

  /** Where a key stands; -1 where it does not. */
  indexOf(key: string): number {
    for (let i = 0; i < this.#blocks.length; i++) {
      const block = this.#blocks[i]!;
      if (block.tasks.length === 0 && block.key === key) return block.from;
      if (block.tasks.length > 0 && key.startsWith(`${block.key}/task `)) {
        const place = block.tasks.indexOf(Number(key.slice(block.key.length + 6)));
        return place < 0 ? -1 : block.from + place;
      }
    }
    return -1;
  }
}

const none = new Int32Array(0);
const blank: OutlineRow = { sort: 'task', number: 0, level: 0, place: 0, of: 0, isOpen: undefined };

/** Clusters of the design that services of the run stand in; undefined: in none. */
export function clustersOf({ q, about }: RunScene): { node: string | undefined; workloads: number[] }[] {
  const found = new Map<string | undefined, number[]>();
  about.workloads.forEach(({ node }, workload) => {
    let at = q.node(node)?.parent;
    while (at !== undefined && q.node(at)?.kind !== 'cluster') at = q.node(at)?.parent;
    found.set(at, [...(found.get(at) ?? []), workload]);
  });
  return [...found].map(([node, workloads]) => ({ node, workloads }));
}

/** Everything that is open: clusters with services and their tasks, groups with zones, instances and theirs, targets. */
export function outlineRows(scene: RunScene, isOpen: (key: string) => boolean): OutlineRows {
  const { about, timeline } = scene;
  const { record, tasks } = timeline;
  const rows = new OutlineRows();
  const clusters = clustersOf(scene);
  const alone = zonesAlone(about);
  const roots = clusters.length + about.groups.length + alone.length + about.targetGroups.length;
  const where = (is: (task: number, state: number) => boolean): Int32Array => {
    const found: number[] = [];
    for (let task = 0; task < record.workload.length; task++)
      if (is(task, tasks.states[task]!)) found.push(task);
    return Int32Array.from(found);
  };
  const open = (row: Omit<OutlineRow, 'isOpen'>, key: string): boolean => {
    const opened = isOpen(key);
    rows.add({ ...row, isOpen: opened }, key);
    return opened;
  };
  clusters.forEach(({ workloads }, number) => {
    const key = `cluster ${number}`;
    if (!open({ sort: 'cluster', number, level: 1, place: number + 1, of: roots }, key)) return;
    workloads.forEach((workload, i) => {
      const own = `${key}/workload ${workload}`;
      if (open({ sort: 'workload', number: workload, level: 2, place: i + 1, of: workloads.length }, own))
        rows.addTasks(
          where((task, state) => record.workload.data[task] === workload && isPresent(state)),
          3,
          own,
        );
    });
  });
  about.groups.forEach((_, group) => {
    const key = `group ${group}`;
    const place = clusters.length + group + 1;
    if (open({ sort: 'group', number: group, level: 1, place, of: roots }, key))
      zonesOf(scene, group, key, open, rows, where);
  });
  alone.forEach((zone, i) => {
    const number = about.groups.length * about.zones.length + zone;
    const place = clusters.length + about.groups.length + i + 1;
    rows.add({ sort: 'zone', number, level: 1, place, of: roots, isOpen: undefined }, `zone ${number}`);
  });
  about.targetGroups.forEach(({ workload }, number) => {
    const key = `targets ${number}`;
    const place = clusters.length + about.groups.length + alone.length + number + 1;
    if (open({ sort: 'targets', number, level: 1, place, of: roots }, key))
      rows.addTasks(
        where((task, state) => record.workload.data[task] === workload && state !== unborn && isLit(state)),
        2,
        key,
      );
  });
  return rows;
}

/** Zones with tasks on Fargate and no instances. */
function zonesAlone({ groups, workloads }: RunScene['about']): readonly number[] {
  const used = new Set(workloads.flatMap(({ zones }) => zones));
  const ofGroups = new Set(groups.flatMap(({ zones }) => zones));
  return [...used].filter((zone) => !ofGroups.has(zone)).toSorted((a, b) => a - b);
}

function zonesOf(
  { about, timeline: { record, hosts } }: RunScene,
  group: number,
  parent: string,
  open: (row: Omit<OutlineRow, 'isOpen'>, key: string) => boolean,
  rows: OutlineRows,
  where: (is: (task: number, state: number) => boolean) => Int32Array,
): void {
  const { zones } = about.groups[group]!;
  zones.forEach((zone, i) => {
    const number = group * about.zones.length + zone;
    const key = `${parent}/zone ${number}`;
    if (!open({ sort: 'zone', number, level: 2, place: i + 1, of: zones.length }, key)) return;
    const own: number[] = [];
    for (let host = 0; host < record.hostGroup.length; host++) {
      const isHere = record.hostGroup.data[host] === group && record.hostZone.data[host] === zone;
      const state = hosts.states[host]!;
      if (isHere && state !== unborn && hostStateOf(state) !== HostState.TERMINATED) own.push(host);
    }
    own.forEach((host, at) => {
      const its = `${key}/host ${host}`;
      if (open({ sort: 'host', number: host, level: 3, place: at + 1, of: own.length }, its))
        rows.addTasks(
          where((task, state) => record.host.data[task] === host && isSettled(state)),
          4,
          its,
        );
    });
  });
}
