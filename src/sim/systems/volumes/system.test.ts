import { describe, expect, test } from 'vitest';
import type { Intervention, SimEvent } from '#model/run.ts';
import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import type { DrawnService } from '../../boot/draw-service.ts';
import { ec2Service, fargateService, fargatePlan, ec2Plan } from '../../boot/plan-of.test-support.ts';
import { Rehearsal } from '../../rehearsal.ts';

const at = (seconds: number, what: string, args = {}): Intervention => ({
  atMs: seconds * 1000,
  do: what,
  ...args,
});

const told = (design: Design, interventions: readonly Intervention[]): string[] => {
  const run = new Rehearsal({ design, seed: 1, interventions });
  run.run(3_600_000);
  return run
    .events()
    .filter(({ reason }: SimEvent) => reason.startsWith('volume.'))
    .map(({ words }) => words);
};

const volumes = (...list: readonly JsonObject[]): DrawnService => ({ task: { volumes: list } });
const efs = { name: 'uploads', efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0' } };
const cache = {
  name: 'cache',
  dockerVolumeConfiguration: { scope: 'shared', autoprovision: true, driver: 'local' },
};
const data = { name: 'data', host: { sourcePath: '/data' } };

describe('volumes of a plan', () => {
  test('are those of the task definition, by how they are kept', () => {
    const onHosts = ec2Plan(
      volumes(
        efs,
        cache,
        data,
        { name: 'tmp' },
        { name: 'own', dockerVolumeConfiguration: { scope: 'task' } },
        {
          name: 'far',
          dockerVolumeConfiguration: { scope: 'shared', driver: 'rexray/ebs' },
        },
      ),
    ).revisions[0]!.volumes;
    expect(onHosts).toEqual([
      { name: 'uploads', kind: 'efs' },
      { name: 'cache', kind: 'docker-shared' },
      { name: 'data', kind: 'host-path' },
      { name: 'tmp', kind: 'scratch' },
      { name: 'own', kind: 'docker-task' },
      { name: 'far', kind: 'docker-driver' },
    ]);
    expect(
      fargatePlan(volumes({ name: 'tmp' }, { name: 'disk', configuredAtLaunch: true })).revisions[0]!.volumes,
    ).toEqual([
      { name: 'tmp', kind: 'ephemeral' },
      { name: 'disk', kind: 'ebs' },
    ]);
    expect(fargatePlan().revisions[0]).not.toHaveProperty('volumes');
  });
});

describe('when a task stops', () => {
  test('on Fargate its scratch space is lost, and EFS is kept', () => {
    const design = fargateService({ desiredCount: 1, ...volumes(efs, { name: 'tmp' }) });
    expect(told(design, [at(10, 'kill-task', { service: 'api' })])).toEqual([
      'What task 1 (api:1) wrote to uploads (EFS file system) is kept, and other tasks can go on with it.',
      'What task 1 (api:1) kept in tmp (ephemeral storage of Fargate) is lost with it.',
    ]);
  });

  test('what it kept on its instance stays there, and is lost once with the instance', () => {
    const design = ec2Service({ desiredCount: 1, ...volumes(cache) }, { instances: 2 });
    const killed = told(design, [at(10, 'kill-task', { service: 'api' })]);
    expect(killed).toEqual([
      'What task 1 (api:1) wrote to cache (Docker volume of scope shared) stays on hosts/1 in a: only tasks there can go on with it.',
    ]);
    const lost = told(design, [at(10, 'kill-task', { service: 'api' }), at(300, 'lose-host', { host: 1 })]);
    expect(lost).toEqual([
      ...killed,
      'What was kept on hosts/1 in a in cache (Docker volume of scope shared) is lost with the instance.',
    ]);
  });

  test('a task that never ran had nothing to lose', () => {
    const design = fargateService({
      desiredCount: 1,
      minimumHealthyPercent: 100,
      ...volumes({ name: 'tmp' }),
    });
    const words = told(design, [at(10, 'deploy', { service: 'api', quality: 'unpullable' })]);
    expect(words).toEqual([]);
  });
});
