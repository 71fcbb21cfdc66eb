import type { RunTimeline } from '#store/run-timeline.ts';
import type { RunAbout } from '#store/run-store.ts';
import type { NodeId } from '#model/design.ts';
import type { Rect } from '../frame-geometry.ts';
import type { Grid } from './grid.ts';
import { hostGap, hostGrid } from './host-room.ts';
import { never, type LifeMarks } from './life-marks.ts';
import { Slots } from './slots.ts';
import type { HostHall, StagePlan } from './stage-plan.ts';

const unborn = 0xffff;

/** For how long what is over is still shown. */
export type Lingering = Readonly<Record<'ordinary' | 'failed', number>>;

/** States of a host by number, as they are packed; see `hostStates` of sim/world/tables.ts. */
export const hostState = { launching: 0, active: 1, draining: 2, lost: 3, terminated: 4 } as const;
export const isConnected = (state: number): boolean => (state & 8) !== 0;

/** Where hosts stand, how they are, and what of them is taken. Renewed by `follow`, outside React. */
export class Hosts {
  /** State by host as it is shown; 0xffff where there is none. */
  shown: Uint16Array = new Uint16Array(64).fill(unborn);
  /** The place of a host in its hall, whether it stands there or has left. */
  slot: Int32Array = new Int32Array(64).fill(-1);
  isHere: Uint8Array = new Uint8Array(64);
  cpuUnits: Int32Array = new Int32Array(64);
  memoryMib: Int32Array = new Int32Array(64);
  /** Grows whenever hosts come, go or change, and when they are drawn smaller to make room. */
  version = 0;
  /** Grows when hosts that are there are drawn elsewhere, or others have come. */
  layouts = 0;
  readonly #about: RunAbout;
  readonly #plan: StagePlan;
  readonly #halls = new Map<number, { slots: Slots; hall: HostHall; grid: Grid }>();
  /** How many hosts of a group there will have been in a zone at most, as far as the run is known; how many in all. */
  readonly #known = new Map<number, number>();
  #knownCount = 0;

  constructor(about: RunAbout, plan: StagePlan) {
    this.#about = about;
    this.#plan = plan;
  }

  /** What is terminated stays for a while, and for as long as those who stopped on it are shown there. */
  follow({ hosts, record }: RunTimeline, marks: LifeMarks, atMs: number, lingerMs: Lingering): void {
    const count = record.hostGroup.length;
    this.#reserve(count);
    // Less is known when the run takes another turn.
    if (count < this.#knownCount) this.#known.clear();
    if (count !== this.#knownCount) this.#expect(record);
    const isOver = (since: Uint32Array, host: number, forMs: number): boolean =>
      since[host] === never || atMs - since[host]! >= forMs;
    const gone = (host: number, state: number): boolean =>
      state === unborn ||
      ((state & 7) === hostState.terminated &&
        isOver(marks.terminatedAt, host, lingerMs.ordinary) &&
        isOver(marks.lastStopOn, host, lingerMs.ordinary) &&
        isOver(marks.lastFailureOn, host, lingerMs.failed));
    const { states } = hosts;
    for (let host = 0; host < count; host++) {
      const state = states[host]!;
      if (state === this.shown[host] && (state & 7) !== hostState.terminated) continue;
      const here = gone(host, state) ? 0 : 1;
      if (state === this.shown[host] && here === this.isHere[host]) continue;
      this.shown[host] = state;
      this.version++;
      if (here === this.isHere[host]) continue;
      this.isHere[host] = here;
      const hall = this.#hallOf(record.hostGroup.data[host]!, record.hostZone.data[host]!);
      if (!hall) continue;
      if (here === 0) hall.slots.leave(this.slot[host]!);
      else this.#enter(hall, host);
    }
  }

  /** The rectangle of a host, counted from its node's corner, without the gap. */
  rectOf(host: number, group: number, zone: number): Rect | undefined {
    const hall = this.#hallOf(group, zone);
    if (!hall) return undefined;
    const { grid, hall: of } = hall;
    const slot = this.slot[host]!;
    return {
      x: of.rect.x + (slot % grid.columns) * grid.cell.width,
      y: of.rect.y + Math.floor(slot / grid.columns) * grid.cell.height,
      width: grid.cell.width - hostGap * Math.min(1, grid.cell.width / 64),
      height: grid.cell.height - hostGap * Math.min(1, grid.cell.width / 64),
    };
  }

  /** How many hosts of a group stand in a zone. */
  countIn(group: number, zone: number): number {
    return this.#hallOf(group, zone)?.slots.count ?? 0;
  }

  isLost(host: number): boolean {
    return host >= 0 && (this.shown[host]! & 7) === hostState.lost;
  }

  nodeOf(group: number): NodeId | undefined {
    return this.#about.groups[group]?.node;
  }

  /** What one host of a group has for tasks. */
  roomOf(group: number): { readonly cpuUnits: number; readonly memoryMib: number } {
    return this.#about.groups[group] ?? { cpuUnits: 0, memoryMib: 0 };
  }

  #enter(hall: { slots: Slots; hall: HostHall; grid: Grid }, host: number): void {
    const before = hall.slots.reach;
    this.slot[host] = hall.slots.take(host, this.slot[host]!);
    this.layouts++;
    const { reach } = hall.slots;
    if (reach > before && reach > hall.grid.columns * hall.grid.rows) hall.grid = hostGrid(hall.hall, reach);
  }

  /**
   * The run goes ahead of the playhead: as large as there will be room for, as far as that is known, and the same in all
   * zones of a group.
   */
  #expect({ hostGroup, hostZone }: RunTimeline['record']): void {
    const inHall = new Map<number, number>();
    for (let host = 0; host < hostGroup.length; host++) {
      const group = hostGroup.data[host]!;
      const key = this.#keyOf(group, hostZone.data[host]!);
      inHall.set(key, (inHall.get(key) ?? 0) + 1);
      this.#known.set(group, Math.max(this.#known.get(group) ?? 1, inHall.get(key)!));
    }
    this.#knownCount = hostGroup.length;
    for (const found of this.#halls.values()) {
      const grid = this.#gridOf(found.hall, found.slots.reach);
      if (grid.cell.width === found.grid.cell.width && grid.columns === found.grid.columns) continue;
      found.grid = grid;
      this.version++;
      this.layouts++;
    }
  }

  #gridOf(hall: HostHall, reach: number): Grid {
    return hostGrid(hall, Math.max(reach, Math.min(this.#known.get(hall.group) ?? 1, hall.hosts)));
  }

  #keyOf(group: number, zone: number): number {
    return group * this.#about.zones.length + zone;
  }

  #hallOf(group: number, zone: number) {
    const key = this.#keyOf(group, zone);
    let found = this.#halls.get(key);
    const hall = this.#plan.halls.get(key);
    if (!found && hall) {
      found = {
        slots: new Slots(),
        hall,
        grid: this.#gridOf(hall, 0),
      };
      this.#halls.set(key, found);
    }
    return found;
  }

  #reserve(count: number): void {
    if (count <= this.shown.length) return;
    const length = Math.max(count, this.shown.length * 2);
    this.shown = grown(this.shown, new Uint16Array(length).fill(unborn));
    this.slot = grown(this.slot, new Int32Array(length).fill(-1));
    this.isHere = grown(this.isHere, new Uint8Array(length));
    this.cpuUnits = grown(this.cpuUnits, new Int32Array(length));
    this.memoryMib = grown(this.memoryMib, new Int32Array(length));
  }
}

function grown<A extends Uint8Array | Uint16Array | Int32Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
