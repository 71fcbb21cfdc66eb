import { describe, expect, test } from 'vitest';
import { design, type Drawing, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { drawCluster, drawGroup, type DrawnGroup } from '../../boot/draw-service.ts';
import { Rehearsal } from '../../rehearsal.ts';
import { moveHost } from '../../world/hosts.ts';
import { HostState, stopCodes, TaskState } from '../../world/tables.ts';

const minuteMs = 60_000;

interface Job {
  readonly props?: Props;
  readonly cpu?: number;
  readonly group?: DrawnGroup;
  /** Through the capacity provider of the group, and not by launch type. */
  readonly throughProvider?: boolean;
}

/** A standalone task named job: on Fargate, or on a group of instances. */
const draw = ({ props = {}, cpu = 256, group, throughProvider = false }: Job): Design =>
  design((d: Drawing) => {
    const cluster = drawCluster(d);
    const launchType = group ? 'EC2' : 'FARGATE';
    const job = d.node(
      'standalone-task',
      {
        name: 'job',
        launchType: throughProvider ? undefined : launchType,
        networkConfiguration: group
          ? undefined
          : { awsvpcConfiguration: { subnets: ['private-a', 'private-b'] } },
        ...props,
      },
      cluster,
    );
    const definition = d.taskDefinition(
      {
        family: 'job',
        requiresCompatibilities: [launchType],
        networkMode: group ? 'bridge' : 'awsvpc',
        cpu: String(cpu),
        memory: '512',
        containerDefinitions: [{ name: 'job', image: 'public.ecr.aws/example/job:1', essential: true }],
      },
      cluster,
    );
    d.link('runs', job, definition);
    if (!group) return;
    const capacityProvider = { name: 'hosts', managedScaling: { status: 'ENABLED' } };
    const drawn = drawGroup(d, cluster, { ...group, props: { capacityProvider, ...group.props } });
    if (throughProvider) d.link('capacity', job, drawn, { weight: 1 });
  });

const rehearse = (job: Job): Rehearsal => new Rehearsal({ design: draw(job), seed: 1, interventions: [] });

const wordsOf = (run: Rehearsal, reason: string): string[] =>
  run
    .events()
    .filter((each) => each.reason === reason)
    .map(({ atMs, words }) => `${atMs / 1000} ${words}`);

const statesOf = ({ simulation }: Rehearsal): number[] => {
  const { tasks } = simulation.world;
  return Array.from(tasks.state.slice(0, tasks.count));
};

describe('a standalone task', () => {
  test('is run once at the start, exits by itself, and nobody replaces it', () => {
    const run = rehearse({ props: { count: 3 } });
    expect(run.run(60 * minuteMs)).toBe(true);
    expect(wordsOf(run, 'run-task.started')).toEqual(['0 RunTask of job started 3 of 3 tasks.']);
    expect(statesOf(run)).toEqual([TaskState.STOPPED, TaskState.STOPPED, TaskState.STOPPED]);
    const { tasks } = run.simulation.world;
    expect(stopCodes[tasks.stopCode[0]!]).toBe('EssentialContainerExited');
    expect(tasks.stateAt[0]! - tasks.runningAt[0]!).toBeGreaterThanOrEqual(minuteMs);
  });

  test('on Fargate its tasks are spread over the zones of its subnets', () => {
    const run = rehearse({ props: { count: 4 } });
    run.simulation.advance(minuteMs);
    const { tasks } = run.simulation.world;
    expect(Array.from(tasks.zone.slice(0, 4)).toSorted()).toEqual([0, 0, 1, 1]);
  });

  test('that no instance can take fails at once, with a reason for each instance tried', () => {
    const run = rehearse({ cpu: 1536, group: { instances: 2 }, props: { count: 3 } });
    run.run(60 * minuteMs);
    expect(wordsOf(run, 'run-task.no-instance')).toEqual([
      '0 RunTask of job could not start a task, and nobody tries again. Failures: hosts/1 in a: RESOURCE:CPU; hosts/2 in b: RESOURCE:CPU',
    ]);
    expect(wordsOf(run, 'run-task.started')).toEqual(['0 RunTask of job started 2 of 3 tasks.']);
    expect(statesOf(run)).toEqual([TaskState.STOPPED, TaskState.STOPPED]);
    const event = run.events().find(({ reason }) => reason === 'run-task.no-instance')!;
    expect(run.simulation.explain(event.number)).toMatchObject({
      question: 'Why is job:1 placed nowhere?',
      table: { rows: [{ cells: [{ fails: true }, {}] }, { cells: [{ fails: true }, {}] }] },
    });
  });

  test('without instances fails with the words of the API', () => {
    const run = rehearse({ group: { instances: 0 } });
    run.run(60 * minuteMs);
    expect(wordsOf(run, 'run-task.failed')).toEqual([
      '0 RunTask of job could not start a task, and nobody tries again. No Container Instances were found in your cluster.',
    ]);
  });

  test('through a capacity provider waits in PROVISIONING and scales the group', () => {
    const run = rehearse({ group: { instances: 0, props: { maxSize: 4 } }, throughProvider: true });
    expect(run.run(60 * minuteMs)).toBe(true);
    expect(wordsOf(run, 'run-task.waits')).toEqual([
      '0 task 1 (job:1) waits in PROVISIONING for its capacity provider (EMPTY CAPACITY PROVIDER).',
    ]);
    expect(wordsOf(run, 'capacity.scale-out')).toHaveLength(1);
    expect(run.simulation.world.tasks.host[0]).not.toBe(-1);
    expect(statesOf(run)).toEqual([TaskState.STOPPED]);
  });

  test('that waited in vain fails, once', () => {
    const run = rehearse({ group: { instances: 0, props: { maxSize: 0 } }, throughProvider: true });
    run.run(60 * minuteMs);
    expect(wordsOf(run, 'task.failed')).toEqual([
      '600 task 1 (job:1) failed: TaskFailedToStart: EMPTY CAPACITY PROVIDER',
    ]);
    expect(run.simulation.world.tasks.count).toBe(1);
  });

  test('is left alone on an instance that drains', () => {
    const run = rehearse({ group: { instances: 1 } });
    run.simulation.advance(30_000);
    moveHost(run.simulation.world, 0, HostState.DRAINING);
    run.simulation.advance(45_000);
    expect(statesOf(run)).toEqual([TaskState.RUNNING]);
  });
});

describe('a scheduled task', () => {
  const scheduled = (scheduleExpression: string, more: Props = {}): Rehearsal =>
    rehearse({ props: { schedule: { scheduleExpression, ...more } } });

  test('runs at its rate, in the background of the run', () => {
    const run = scheduled('rate(10 minutes)');
    run.simulation.advance(35 * minuteMs);
    expect(wordsOf(run, 'run-task.started').map((words) => words.split(' ')[0])).toEqual([
      '0',
      '600',
      '1200',
      '1800',
    ]);
    expect(scheduled('rate(10 minutes)').run(24 * 60 * minuteMs)).toBe(true);
  });

  test('runs when its cron says so', () => {
    const run = scheduled('cron(0 2 * * ? *)');
    run.simulation.advance(49 * 60 * minuteMs);
    expect(wordsOf(run, 'run-task.started').map((words) => words.split(' ')[0])).toEqual(['7200', '93600']);
  });

  test('does not run when its schedule is disabled or cannot be read, and that is said', () => {
    const off = scheduled('rate(10 minutes)', { state: 'DISABLED' });
    off.simulation.advance(60 * minuteMs);
    expect(wordsOf(off, 'schedule.disabled')).toHaveLength(1);
    const unread = scheduled('cron(0 0 L * ? *)');
    unread.simulation.advance(60 * minuteMs);
    expect(wordsOf(unread, 'schedule.unsupported')).toEqual([
      '0 The schedule cron(0 0 L * ? *) of job is not one that a rehearsal can follow, so that the task does not start.',
    ]);
    expect([off, unread].map((run) => run.simulation.world.tasks.count)).toEqual([0, 0]);
  });

  test('in another time zone is taken for UTC, and that is said', () => {
    const run = scheduled('cron(0 2 * * ? *)', { scheduleExpressionTimezone: 'Europe/Berlin' });
    expect(wordsOf(run, 'schedule.time-zone')).toHaveLength(1);
    run.simulation.advance(3 * 60 * minuteMs);
    expect(wordsOf(run, 'run-task.started')).toHaveLength(1);
  });
});
