import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { design, type Drawing } from '#model/build.ts';
import type { NodeId } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { drawCluster, drawGroup, drawService } from '#sim/boot/draw-service.ts';
import { unborn } from '#store/run-states.ts';
import { HostState, hostStateOf, lifecycleOf, TaskState } from '#store/state-names.ts';
import { usesOf } from './node-uses.ts';
import { playedStage } from './played-stage.test-support.ts';
import { brokenRoles, usedNote } from './roles-now.ts';
import { TaskTally } from './task-tally.ts';

const zones = ['a'];
const ids: Record<string, NodeId> = {};
const drawn = design((d: Drawing) => {
  const cluster = drawCluster(d, zones);
  const group = drawGroup(d, cluster, { instances: 3, zones });
  drawService(d, cluster, 'EC2', zones, { name: 'api', desiredCount: 3 });
  const [definition, container] = [d.last('task-definition'), d.last('container')];
  const trust = { services: ['ecs-tasks.amazonaws.com'] };
  ids['starter'] = d.node('iam-role', {
    name: 'starter',
    trust,
    managedPolicies: ['AmazonECSTaskExecutionRolePolicy'],
  });
  ids['actor'] = d.node('iam-role', { name: 'actor', trust });
  ids['joiner'] = d.node('iam-role', {
    name: 'joiner',
    trust: { services: ['ec2.amazonaws.com'] },
    managedPolicies: ['AmazonEC2ContainerServiceforEC2Role'],
  });
  ids['images'] = d.node('ecr-repository', { repositoryName: 'api' });
  ids['lines'] = d.node('log-group', { name: '/api' });
  ids['table'] = d.node('dynamodb-table', { tableName: 'items' });
  ids['idle'] = d.node('iam-role', { name: 'idle', trust });
  d.link('execution-role', ids['starter'], definition);
  d.link('task-role', ids['actor'], definition);
  d.link('instance-role', ids['joiner'], group);
  d.link('image', container, ids['images']);
  d.link('logs', container, ids['lines']);
  d.link('uses', container, ids['table']);
});
const untilMs = 300_000;
const script: readonly Intervention[] = [
  { atMs: 10_000, do: 'deploy', service: 'api', quality: 'good' },
  { atMs: 150_000, do: 'lose-host', group: 'hosts', host: 1 },
];
const scene = await playedStage(drawn, script, untilMs);
const tally = TaskTally.of(scene);
const uses = usesOf(scene.q, scene.about);

function linesAt(atMs: number, name: string): readonly string[] {
  scene.timeline.moveTo(atMs);
  return usedNote(tally, uses.get(ids[name]!)!)!.lines;
}

function tasksIn(state: number): number {
  const { tasks, record } = scene.timeline;
  let count = 0;
  for (let task = 0; task < record.workload.length; task++)
    if (tasks.states[task] !== unborn && lifecycleOf(tasks.states[task]!) === state) count++;
  return count;
}

const hostsIn = (state: number): number =>
  [...scene.timeline.hosts.states]
    .slice(0, scene.timeline.record.hostGroup.length)
    .filter((each) => each !== unborn && hostStateOf(each) === state).length;

/** What lights up, and who uses it at a moment. */
const phases: readonly (readonly [string, RegExp, () => number])[] = [
  ['starter', /^starts (\d+) tasks?$/, () => tasksIn(TaskState.ACTIVATING)],
  ['images', /^(\d+) tasks? pulls? from it$/, () => tasksIn(TaskState.ACTIVATING)],
  ['actor', /^(\d+) tasks? acts? with it$/, () => tasksIn(TaskState.RUNNING)],
  ['lines', /^(\d+) tasks? writes? to it$/, () => tasksIn(TaskState.RUNNING)],
  ['table', /^(\d+) tasks? uses? it$/, () => tasksIn(TaskState.RUNNING)],
  ['joiner', /^(\d+) instances? joins?$/, () => hostsIn(HostState.LAUNCHING)],
];

describe.each(phases)('%s', (name, says, now) => {
  test('lights up while it is used, by as many as it says, and is dim at other times', () => {
    let [lit, dim] = [0, 0];
    for (let atMs = 0; atMs <= untilMs; atMs += 500) {
      const [line] = linesAt(atMs, name);
      const count = Number(says.exec(line!)?.[1] ?? 0);
      expect([atMs, count]).toEqual([atMs, now()]);
      const { tone } = usedNote(tally, uses.get(ids[name]!)!)!;
      expect(tone).toBe(count > 0 ? 'active' : 'plain');
      if (count > 0) lit++;
      else dim++;
    }
    expect(lit).toBeGreaterThan(0);
    const isAlways = ['actor', 'lines', 'table'].includes(name);
    expect(dim > 0 || isAlways).toBe(true);
  });
});

test('one that nothing of the run uses says nothing', () => {
  expect(uses.get(ids['idle']!)).toBeUndefined();
});

describe('broken roles', () => {
  const at = (interventions: readonly Intervention[], atMs: number) =>
    brokenRoles(interventions, scene.about, uses, atMs);
  const breaks: Intervention = { atMs: 60_000, do: 'break-role', role: 'execution', service: 'api' };
  const mends: Intervention = { atMs: 120_000, do: 'mend-role', role: 'execution', service: 'api' };

  test('are marked from the moment on at which they break until they are mended', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: untilMs }), (atMs) => {
        const isBroken = atMs >= 60_000 && atMs < 120_000;
        expect([...at([breaks, mends], atMs).keys()]).toEqual(isBroken ? [ids['starter']] : []);
      }),
    );
  });

  test('say what they have lost, and which of several uses it is', () => {
    expect(at([{ ...breaks, loses: 'trust' }], 60_000).get(ids['starter']!)).toEqual({
      lines: ['trust lost at 01:00', 'broken execution role'],
      tone: 'broken',
    });
    const instance: Intervention = { atMs: 5000, do: 'break-role', role: 'instance' };
    expect(at([instance], 5000).get(ids['joiner']!)!.lines).toEqual([
      'permissions lost at 00:05',
      'broken instance role',
    ]);
  });

  test('of another service are left alone', () => {
    expect(at([{ ...breaks, service: 'web' }], 90_000).size).toBe(0);
    expect(at([{ ...breaks, role: 'task' }], 90_000).has(ids['starter']!)).toBe(false);
  });
});
