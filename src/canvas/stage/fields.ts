import type { NodeId } from '#model/design.ts';
import type { RunTimeline } from '#store/run-timeline.ts';
import type { Rect } from '../frame-geometry.ts';
import { binParts, marksArea } from './bin-parts.ts';
import { gridIn } from './grid.ts';
import type { Hosts } from './hosts.ts';
import { Slots } from './slots.ts';
import type { StagePlan } from './stage-plan.ts';

const ideal = 22;
const mostColumns = 256;

/** How the marks of a field stand: counted from the corner of its node. */
export interface FieldGrid {
  readonly node: NodeId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly pitch: number;
}

/** All places where tasks stand: the trays and lanes of the plan first, then one for each host. */
export class Fields {
  readonly #plan: StagePlan;
  readonly #hosts: Hosts;
  readonly #timeline: RunTimeline;
  readonly #slots: Slots[] = [];
  readonly #grids: (FieldGrid | undefined)[] = [];
  /** Under which state of the hosts a grid was made. */
  readonly #versions: number[] = [];
  /** Grows whenever a field begins or ceases to have tasks, or is laid out anew. */
  version = 0;
  readonly #planned: number;
  readonly #mostOnHost = new Map<number, number>();

  constructor(plan: StagePlan, hosts: Hosts, timeline: RunTimeline) {
    this.#plan = plan;
    this.#hosts = hosts;
    this.#timeline = timeline;
    this.#planned = plan.fields.length;
  }

  /** How many fields there may be; some of hosts have not been used. */
  get count(): number {
    return this.#planned + this.#timeline.record.hostGroup.length;
  }

  ofHost(host: number): number {
    return this.#planned + host;
  }

  /** The host that a field belongs to, or -1. */
  hostOf(field: number): number {
    return field >= this.#planned ? field - this.#planned : -1;
  }

  slots(field: number): Slots {
    return (this.#slots[field] ??= new Slots());
  }

  /** A place for a task, the one it had where that is free. */
  take(field: number, task: number, before: number): number {
    const slots = this.slots(field);
    const { reach } = slots;
    const slot = slots.take(task, before);
    if (slots.count === 1) this.version++;
    const grid = this.#grids[field];
    if (grid && slots.reach > reach && slots.reach > grid.columns * grid.rows) {
      this.#grids[field] = undefined;
      this.version++;
    }
    return slot;
  }

  leave(field: number, slot: number): void {
    const slots = this.slots(field);
    slots.leave(slot);
    if (slots.count === 0) this.version++;
  }

  grid(field: number): FieldGrid | undefined {
    const host = this.hostOf(field);
    const isFresh = host < 0 || this.#versions[field] === this.#hosts.layouts;
    const known = isFresh ? this.#grids[field] : undefined;
    if (known) return known;
    this.#versions[field] = this.#hosts.layouts;
    return (this.#grids[field] = host < 0 ? this.#planGrid(field) : this.#hostGrid(field, host));
  }

  #planGrid(field: number): FieldGrid {
    const { node, rect, tasks } = this.#plan.fields[field]!;
    return this.#fit(node, rect, Math.max(tasks, this.slots(field).reach), ideal);
  }

  #hostGrid(field: number, host: number): FieldGrid | undefined {
    const { hostGroup, hostZone } = this.#timeline.record;
    const group = hostGroup.data[host]!;
    const rect = this.#hosts.rectOf(host, group, hostZone.data[host]!);
    const node = this.#hosts.nodeOf(group);
    if (!rect || node === undefined) return undefined;
    const most = Math.max(this.#mostOn(group), this.slots(field).reach);
    return this.#fit(node, marksArea(rect), most, binParts(rect).pitch);
  }

  #fit(node: NodeId, rect: Rect, count: number, pitch: number): FieldGrid {
    const { columns, rows, cell } = gridIn(rect, count, { width: pitch, height: pitch });
    const { x, y, width, height } = rect;
    return { node, x, y, width, height, columns: Math.min(columns, mostColumns), rows, pitch: cell.width };
  }

  /** How many tasks of the smallest revision a host of a group has room for. */
  #mostOn(group: number): number {
    let most = this.#mostOnHost.get(group);
    if (most === undefined) {
      const { revisions } = this.#timeline.record;
      const room = this.#hosts.roomOf(group);
      const fits = revisions.map(({ cpuUnits, memoryMib }) =>
        Math.floor(Math.min(room.cpuUnits / Math.max(cpuUnits, 1), room.memoryMib / Math.max(memoryMib, 1))),
      );
      most = Math.min(24, Math.max(4, ...fits));
      this.#mostOnHost.set(group, most);
    }
    return most;
  }
}
