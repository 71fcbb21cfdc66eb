import type { NodeId } from '#model/design.ts';
import type { IndexedDesign } from '#model/query.ts';
import type { RunAbout } from '#store/run-store.ts';
import { geometryOf, type Rect } from '../frame-geometry.ts';
import { fargateNodeOf, fargateRooms } from './fargate-room.ts';
import { hostRooms } from './host-room.ts';
import type { StageSizes } from './staged-design.ts';
import { workloadRooms } from './workload-room.ts';

/** Something inside a node, its rectangle counted from the node's upper left corner. */
export interface Inside {
  readonly node: NodeId;
  readonly rect: Rect;
}

/** Where tasks stand side by side. */
export interface TaskField extends Inside {
  readonly id: number;
  readonly sort: 'tray' | 'lane' | 'spot-lane';
  /** About how many tasks there are at most: for so many there is room from the start. */
  readonly tasks: number;
}

/** An Availability Zone inside a node; what is in it stands below its label. */
export interface ZoneBox extends Inside {
  readonly zone: number;
  readonly group: number | undefined;
  /** Its lanes, where it is no zone of a group. */
  readonly fields: readonly number[];
}

/** Where the hosts of a group in one zone stand. */
export interface HostHall extends Inside {
  readonly group: number;
  readonly zone: number;
  /** About how many there are at most. */
  readonly hosts: number;
}

/** What a workload shows in its card. */
export interface WorkloadPlan extends Inside {
  readonly workload: number;
  /** Tasks that are nowhere yet wait here. */
  readonly tray: TaskField;
  readonly legend: Rect;
}

/** Where things stand inside the nodes of a staged design. */
export interface StagePlan {
  readonly workloads: ReadonlyMap<number, WorkloadPlan>;
  readonly fields: readonly TaskField[];
  readonly zones: readonly ZoneBox[];
  /** By `group × zones + zone`. */
  readonly halls: ReadonlyMap<number, HostHall>;
  /** By workload: the field where its tasks wait, or -1. */
  readonly trayIds: Int32Array;
  /** By `(workload × zones + zone) × 2 + (Spot: 1)`: the field of its tasks that run on no instance, or -1. */
  readonly laneIds: Int32Array;
}

/** Collects what rooms put into their nodes. */
export class Plotter {
  readonly fields: TaskField[] = [];
  readonly zones: ZoneBox[] = [];
  readonly halls = new Map<number, HostHall>();
  readonly workloads = new Map<number, WorkloadPlan>();
  readonly lanes = new Map<string, TaskField>();

  field(node: NodeId, rect: Rect, sort: TaskField['sort'], tasks: number): TaskField {
    const field = { id: this.fields.length, node, rect, sort, tasks };
    this.fields.push(field);
    return field;
  }

  lane(node: NodeId, rect: Rect, zone: number, lane: { isSpot: boolean; tasks: number }): number {
    const field = this.field(node, rect, lane.isSpot ? 'spot-lane' : 'lane', lane.tasks);
    this.lanes.set(laneKey(node, zone, lane.isSpot), field);
    return field.id;
  }
}

const laneKey = (node: NodeId, zone: number, isSpot: boolean): string =>
  `${node} ${zone} ${isSpot ? 'spot' : ''}`;

/** How much room the nodes of a design need for a run of it. */
export function stageSizes(q: IndexedDesign, about: RunAbout): StageSizes {
  const rooms = [workloadRooms, fargateRooms, hostRooms];
  return new Map(rooms.flatMap((room) => [...room(q, about).sizes]));
}

/** Where things stand in a design that has been staged for a run. */
export function stagePlan(q: IndexedDesign, about: RunAbout): StagePlan {
  const { rects } = geometryOf(q);
  const plotter = new Plotter();
  for (const room of [workloadRooms, fargateRooms, hostRooms]) room(q, about).plot(plotter, rects);
  const { workloads, fields, zones, halls, lanes } = plotter;
  const zoneCount = about.zones.length;
  const laneIds = new Int32Array(about.workloads.length * zoneCount * 2).fill(-1);
  about.workloads.forEach(({ node }, workload) => {
    [fargateNodeOf(q, node, 'FARGATE') ?? node, fargateNodeOf(q, node, 'FARGATE_SPOT') ?? node].forEach(
      (home, spot) => {
        for (let zone = 0; zone < zoneCount; zone++)
          laneIds[(workload * zoneCount + zone) * 2 + spot] =
            lanes.get(laneKey(home, zone, spot === 1))?.id ?? -1;
      },
    );
  });
  return {
    workloads,
    fields,
    zones,
    halls,
    trayIds: Int32Array.from(about.workloads, (_, workload) => workloads.get(workload)?.tray.id ?? -1),
    laneIds,
  };
}

/** What a sort of node needs, and where it puts things once it is drawn. */
export interface Rooms {
  readonly sizes: StageSizes;
  plot(plotter: Plotter, rects: ReadonlyMap<NodeId, Rect>): void;
}
