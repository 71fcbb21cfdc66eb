import { beforeAll, describe, expect, test } from 'vitest';
import type { SimEvent } from '#store/run-store.ts';
import { focusTargets } from './focus-targets.ts';
import { busyDesign, busyScript, playedCrowd } from './played-crowd.test-support.ts';
import type { StageScene } from './stage-part.ts';

let scene: StageScene;
beforeAll(async () => {
  ({ scene } = await playedCrowd(busyDesign, busyScript, 60_000));
  scene.timeline.moveTo(30_000);
  scene.crowd.follow(1);
});

const event = (about: Partial<SimEvent>): SimEvent => ({
  number: 7,
  atMs: 0,
  reason: 'test',
  level: 'normal',
  words: '',
  docs: '',
  explained: false,
  ...about,
});
const targetsOf = (about: Partial<SimEvent>) =>
  focusTargets(scene, { what: 'event', number: 7 }, event(about));
const cardOf = (name: string): string => scene.about.workloads.find((each) => each.name === name)!.node;
const workloadOf = (name: string): number => scene.about.workloads.findIndex((each) => each.name === name);
/** A task that is on stage, or that is not there yet. */
const taskOf = (isThere: boolean): number => {
  const { workload } = scene.timeline.record;
  for (let task = 0; task < workload.length; task++)
    if ((scene.crowd.field[task] ?? -1) >= 0 === isThere) return task;
  throw new Error('no such task');
};

describe('what is chosen is seen on the stage', () => {
  test('an event of a task: the task, and the instance that it is about', () => {
    const task = taskOf(true);
    expect(targetsOf({ task, host: 0, workload: 0 })).toEqual({ tasks: [task], hosts: [0], nodes: [] });
  });

  test('an event of a task that is not there: the card of its service', () => {
    const task = taskOf(false);
    const workload = scene.timeline.record.workload.data[task]!;
    const node = scene.about.workloads[workload]!.node;
    expect(targetsOf({ task })).toEqual({ tasks: [], hosts: [], nodes: [node] });
  });

  test('an event of a service: its card; and of nothing: nothing', () => {
    expect(targetsOf({ workload: workloadOf('web') }).nodes).toEqual([cardOf('web')]);
    expect(targetsOf({})).toEqual({ tasks: [], hosts: [], nodes: [] });
    expect(focusTargets(scene, { what: 'event', number: 7 }, undefined).nodes).toEqual([]);
  });

  test('a deployment: its service, and those of its tasks that are there', () => {
    const { record } = scene.timeline;
    let latest = -1;
    for (let task = 0; task < record.workload.length; task++)
      if (record.workload.data[task] === workloadOf('api') && (scene.crowd.field[task] ?? -1) >= 0)
        latest = Math.max(latest, record.deployment.data[task]!);
    const { tasks, nodes } = focusTargets(scene, { what: 'deployment', number: latest }, undefined);
    expect(nodes).toEqual([cardOf('api')]);
    expect(tasks.length).toBeGreaterThan(0);
    for (const task of tasks) {
      expect(record.deployment.data[task]).toBe(latest);
      expect(scene.crowd.field[task]).toBeGreaterThanOrEqual(0);
    }
    expect(targetsOf({ deployment: latest, workload: workloadOf('api') })).toEqual({
      tasks,
      hosts: [],
      nodes,
    });
  });
});
