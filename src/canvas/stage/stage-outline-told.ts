import { runStore } from '#store/run-store.ts';
import { HostState, lamps, TaskState } from '#store/state-names.ts';
import { titleOf } from '#model/registry.ts';
import { counted } from './badges-words.ts';
import { lampCounts, lampWords } from './lamps-now.ts';
import type { RunScene } from './run-scene.ts';
import { clustersOf, type OutlineRow } from './stage-outline-rows.ts';
import { hostTold, taskTold, tasksOn } from './stage-told.ts';
import type { TaskTally } from './task-tally.ts';
import { clockOf, lostSince } from './zone-names.ts';

/** A row of the outline in words. */
export function rowTold(scene: RunScene, tally: TaskTally, { sort, number }: OutlineRow): string {
  const { q, about } = scene;
  switch (sort) {
    case 'cluster': {
      const { node, workloads } = clustersOf(scene)[number]!;
      const name = node === undefined ? 'No cluster' : `Cluster ${titleOf(q, node)}`;
      return `${name}, ${counted(workloads.length, 'service')}`;
    }
    case 'workload':
      return workloadTold(scene, tally, number);
    case 'group': {
      const { name, instanceType } = about.groups[number]!;
      const active = tally.hostsIn(number, HostState.ACTIVE);
      const coming = tally.hostsIn(number, HostState.LAUNCHING);
      const launching = coming > 0 ? `, ${coming} launching` : '';
      return `Auto Scaling group ${name}, ${instanceType}, ${counted(active, 'instance')} active${launching}`;
    }
    case 'zone': {
      const zone = about.zones[number % about.zones.length]!;
      const lost = lostSince(zone, runStore.getState().interventions, Math.floor(scene.timeline.atMs));
      return `Zone ${zone}${lost === undefined ? '' : `, lost since ${clockOf(lost)}`}`;
    }
    case 'host':
      return hostTold(scene, number, tasksOn(scene, number));
    case 'targets': {
      const { loadBalancer, workload } = about.targetGroups[number]!;
      const counts = lampCounts(tally, [workload]);
      return `Targets of ${about.workloads[workload]!.name} behind ${titleOf(q, loadBalancer)}: ${lampWords(counts)}`;
    }
    case 'task':
      return taskTold(scene, number);
  }
}

/** 'Service api: 4 running, 2 pending, 1 stopping, 4 healthy.' */
export function workloadTold({ about }: RunScene, tally: TaskTally, workload: number): string {
  const { name } = about.workloads[workload]!;
  const sum = (from: number, to: number): number => {
    let count = 0;
    for (let state = from; state <= to; state++) count += tally.inState(workload, state);
    return count;
  };
  const parts = [
    `${tally.inState(workload, TaskState.RUNNING)} running`,
    `${tally.healthyOf(workload)} healthy`,
    ...some(sum(TaskState.PROVISIONING, TaskState.ACTIVATING), 'pending'),
    ...some(sum(TaskState.DEACTIVATING, TaskState.DEPROVISIONING), 'stopping'),
    ...some(tally.underLamp(workload, lamps.indexOf('unhealthy')), 'with unhealthy targets'),
  ];
  return `${name}: ${parts.join(', ')}`;
}

const some = (count: number, word: string): string[] => (count > 0 ? [`${count} ${word}`] : []);
