import { describe, expect, test } from 'vitest';
import { applyEdits } from '#model/edit.ts';
import type { Design } from '#model/design.ts';
import { drawnArchitecture } from './boot/arbitrary-parts.test-support.ts';
import { planOf } from './boot.ts';
import { ec2Service, ec2Services, fargateService, providerService } from './boot/plan-of.test-support.ts';
import { proveAtOnce, proveDeployment, proveFrom, startOf, type Proof } from './proof.ts';
import { protect } from './systems/faults/protection.ts';
import { tasksOf } from './world/tasks.ts';

const prove = (design: Design): Proof => proveDeployment(planOf(design), 0);

/** The proof, and what it is once the change that frees the deployment is made. */
function freed(design: Design): { proof: Proof; after: Proof } {
  const proof = prove(design);
  return { proof, after: prove(applyEdits(design, proof.freedBy?.edits ?? [])) };
}

const percent = (minimumHealthyPercent: number, maximumPercent: number) => ({
  minimumHealthyPercent,
  maximumPercent,
});

describe('a deployment completes', () => {
  test.each([
    ['with the defaults', fargateService({ desiredCount: 4 })],
    ['stop-first', fargateService({ desiredCount: 4, ...percent(50, 100) })],
    ['of no tasks', fargateService({ desiredCount: 0, ...percent(100, 100) })],
    ['on the instance that is free', ec2Service({ desiredCount: 2, hostPort: 8080 }, { instances: 3 })],
    [
      'on instances that managed scaling adds',
      providerService({ desiredCount: 2, hostPort: 8080 }, { instances: 2, props: { maxSize: 3 } }),
    ],
  ])('%s', (_, design) => {
    expect(prove(design)).toEqual({ verdict: 'completes', decidedBy: 'arithmetic' });
  });
});

describe('a deployment is stuck', () => {
  test('where rounding allows neither a stop nor a start', () => {
    const { proof, after } = freed(fargateService({ desiredCount: 3, ...percent(100, 125) }));
    expect(proof).toEqual({
      verdict: 'stuck',
      reason: {
        code: 'limits',
        words:
          'api must keep 3 tasks and may have 3: of its 3 tasks none may stop and no other one may start.',
        numbers: { desired: 3, floor: 3, ceiling: 3, running: 3, needed: 3 },
      },
      freedBy: {
        words: 'Allow 134 %, so that one more task may start.',
        edits: [
          { do: 'set', id: 'service-1', path: ['deploymentConfiguration', 'maximumPercent'], value: 134 },
        ],
      },
      decidedBy: 'arithmetic',
    });
    expect(after.verdict).toBe('completes');
  });

  test('where every instance has its fixed port taken', () => {
    const { proof, after } = freed(ec2Service({ desiredCount: 2, hostPort: 80 }, { instances: 2 }));
    expect(proof.reason).toMatchObject({
      code: 'no-headroom',
      words:
        'api must keep 2 tasks until new ones have come, and its instances have no room for a further one. What one task more would meet there: RESOURCE:PORTS on 2 instances.',
    });
    expect(proof.freedBy?.words).toBe('Keep 50 %, so that one may stop before another one has come.');
    expect(after.verdict).toBe('completes');
  });

  test('where the only task fills the only instance, which an instance more frees', () => {
    const { proof, after } = freed(ec2Service({ desiredCount: 1, memory: 5000 }, { instances: 1 }));
    expect(proof.reason?.code).toBe('no-headroom');
    expect(proof.freedBy?.words).toBe('Have one more instance in hosts.');
    expect(after.verdict).toBe('completes');
  });

  test('where managed scaling may not add the instance that is needed', () => {
    const design = providerService({ desiredCount: 2, memory: 5000 }, { instances: 2 });
    const { proof, after } = freed(design);
    expect(proof.reason?.code).toBe('no-headroom');
    expect(after.verdict).toBe('completes');
  });

  test('where there is not even room for all tasks', () => {
    const { proof, after } = freed(ec2Service({ desiredCount: 5, memory: 5000 }, { instances: 3 }));
    expect(proof.reason).toMatchObject({
      code: 'no-room',
      numbers: { desired: 5, needed: 5, running: 3, room: 3 },
    });
    expect(proof.freedBy?.words).toBe('Have 3 more instances in hosts.');
    expect(after.verdict).toBe('completes');
  });

  test('where distinctInstance asks for more instances than there are', () => {
    const props = { placementConstraints: [{ type: 'distinctInstance' }] };
    const { proof, after } = freed(ec2Service({ desiredCount: 3, props }, { instances: 3 }));
    expect(proof.reason?.words).toContain('DistinctInstance placement constraint unsatisfied on 3 instances');
    expect(after.verdict).toBe('completes');
  });

  test('where no instance satisfies a constraint', () => {
    const props = { placementConstraints: [{ type: 'memberOf', expression: 'attribute:rack exists' }] };
    const proof = prove(ec2Service({ desiredCount: 2, props }));
    expect(proof.reason?.code).toBe('no-capacity');
    expect(proof.freedBy).toBeUndefined();
  });

  test('where the maximum is less than what it needs', () => {
    const { proof, after } = freed(fargateService({ desiredCount: 4, ...percent(0, 75) }));
    expect(proof.reason).toMatchObject({
      code: 'ceiling',
      words: 'api needs 4 tasks and may have 3 during a deployment.',
    });
    expect(after.verdict).toBe('completes');
  });

  test('where two versions do not fit side by side', () => {
    const deployment = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 };
    const design = ec2Service({ desiredCount: 2, memory: 3000, deployment }, { instances: 1 });
    const { proof, after } = freed(design);
    expect(proof.reason).toMatchObject({ code: 'no-room-beside', numbers: { needed: 4, room: 2 } });
    expect(after.verdict).toBe('completes');
  });

  test('where nobody continues what a hook has paused', () => {
    const hook = { targetType: 'PAUSE', lifecycleStages: ['POST_SCALE_UP'] };
    const deployment = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, lifecycleHooks: [hook] };
    const proof = prove(fargateService({ deployment }));
    expect(proof.reason?.words).toBe(
      'Its pause hook at POST_SCALE_UP waits for somebody to continue the deployment, and rolls it back after 24 h 00 min.',
    );
  });

  test('where a role may not read the secret', () => {
    const secrets = [
      { name: 'KEY', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:key-AbCdEf' },
    ];
    const proof = prove(fargateService({ container: { secrets } }));
    expect(proof.reason?.code).toBe('lacks');
    expect(proof.reason?.words).toContain('ResourceInitializationError');
  });

  test('where a daemon may not leave any instance', () => {
    const props = { schedulingStrategy: 'DAEMON', desiredCount: undefined };
    const { proof, after } = freed(ec2Service({ minimumHealthyPercent: 90, props }, { instances: 3 }));
    expect(proof.reason?.code).toBe('limits');
    expect(proof.freedBy?.words).toBe('Keep 66 %, so that one may stop before another one has come.');
    expect(after.verdict).toBe('completes');
  });
});

test('of CodeDeploy without room beside the old tasks, freed by ECS with ROLLING: CodeDeploy knows no such thing', () => {
  const props = { deploymentController: { type: 'CODE_DEPLOY' } };
  const api = { desiredCount: 3, hostPort: 8080, props };
  // A daemon that never starts (the port is SSH's) and would fill any new instance, so that no instance frees it.
  const agent = { name: 'agent', cpu: 2048, hostPort: 22, props: { schedulingStrategy: 'DAEMON' } };
  const { proof, after } = freed(ec2Services([api, agent], { instances: 4 }));
  expect(proof).toMatchObject({ verdict: 'stuck', reason: { code: 'no-room-beside' } });
  expect(proof.freedBy?.words).toBe(
    'Use the deployment controller ECS with the strategy ROLLING, which replaces a few tasks at a time.',
  );
  expect(after).toEqual({ verdict: 'completes', decidedBy: 'arithmetic' });
});

describe('several services on the same instances', () => {
  // Each instance has 7,680 MiB: one task of either service, and too little for a second one of any.
  const services = [
    { name: 'api', desiredCount: 2, memory: 3800 },
    { name: 'web', desiredCount: 2, memory: 3500 },
  ];

  test('are each proven with what the others leave', () => {
    const { stuck } = proveAtOnce(planOf(ec2Services(services, { instances: 2 })));
    expect(stuck.map(({ workload, proof }) => [workload, proof.reason?.code])).toEqual([
      [0, 'no-headroom'],
      [1, 'no-headroom'],
    ]);
    expect(proveAtOnce(planOf(ec2Services(services, { instances: 3 }))).stuck).toEqual([]);
  });

  test('are rehearsed where one may be moved to another zone, which makes room', () => {
    const managed = { maxSize: 4, managedScaling: { status: 'ENABLED', maximumScalingStepSize: 1 } };
    const still = { managedScaling: { status: 'DISABLED' } };
    const onGroups = (...numbers: number[]) => ({
      onFargate: false,
      through: numbers.map((group) => ({ group, weight: 1 })),
    });
    const design = drawnArchitecture({
      zones: ['a', 'b'],
      groups: [
        { instances: 1, props: managed },
        { instances: 2, props: still },
      ],
      services: [
        {
          ...onGroups(1),
          desiredCount: 1,
          deployment: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 },
          props: { placementConstraints: [{ type: 'distinctInstance' }] },
        },
        { ...onGroups(0, 1), desiredCount: 2, cpu: 2048, memory: 1024 },
      ],
      // It waits for an instance in the other zone, and leaves it to the second service when it is done.
      job: { container: { cpu: 512, memory: 1024 }, throughGroup: true },
    });
    const proof = proveDeployment(planOf(design), 0, { seed: 0 });
    expect(proof).toEqual({ verdict: 'completes', decidedBy: 'rehearsal' });
  });

  test('are rehearsed where one waits for what another leaves', () => {
    const design = ec2Services(
      [
        { name: 'api', desiredCount: 2, memory: 5000, minimumHealthyPercent: 50 },
        { name: 'web', desiredCount: 2, memory: 5000 },
      ],
      { instances: 2 },
    );
    expect(prove(design)).toEqual({ verdict: 'completes', decidedBy: 'rehearsal' });
    expect(proveAtOnce(planOf(design)).stuck.map(({ workload }) => workload)).toEqual([1]);
  });
});

describe('service auto scaling', () => {
  const scaling = {
    minCapacity: 1,
    maxCapacity: 8,
    policies: [
      { policyType: 'TargetTrackingScaling', metric: 'ECSServiceAverageCPUUtilization', targetValue: 50 },
    ],
  };
  const scaled = (minimumHealthyPercent: number, maximumPercent: number, requestsPerSecond: number): Design =>
    fargateService({
      desiredCount: 3,
      behind: 'application',
      requestsPerSecond,
      ...percent(minimumHealthyPercent, maximumPercent),
      props: { scaling },
    });

  test('frees a deployment that rounding holds, once there are more tasks', () => {
    expect(prove(scaled(100, 125, 1))).toMatchObject({ verdict: 'stuck', reason: { code: 'limits' } });
    expect(prove(scaled(100, 125, 400))).toEqual({ verdict: 'completes', decidedBy: 'rehearsal' });
    expect(proveAtOnce(planOf(scaled(100, 125, 400)))).toEqual({ stuck: [], open: [0] });
  });

  test('does not free one that no number of tasks frees; what does is rehearsed', () => {
    const { proof, after } = freed(scaled(100, 100, 400));
    expect(proof).toMatchObject({ verdict: 'stuck', decidedBy: 'rehearsal', reason: { code: 'limits' } });
    expect(proof.freedBy?.words).toBe('Allow 134 %, so that one more task may start.');
    expect(after).toEqual({ verdict: 'completes', decidedBy: 'rehearsal' });
  });

  test('has nothing to do where no requests tell it anything', () => {
    const quiet = fargateService({ desiredCount: 3, ...percent(100, 125), props: { scaling } });
    expect(prove(quiet)).toMatchObject({ verdict: 'stuck', decidedBy: 'arithmetic' });
  });
});

test('protected tasks make a deployment wait, and not be stuck', () => {
  const world = startOf(planOf(fargateService({ desiredCount: 3 })));
  expect(proveFrom(world, 0)).toEqual({ verdict: 'completes', decidedBy: 'arithmetic' });
  const [first] = [...tasksOf(world, world.workloads.primary[0]!)];
  protect(world, first!, 7_200_000);
  expect(proveFrom(world, 0)?.waits).toBe(
    '1 old task is protected from scale-in: the deployment completes when the protection has ended.',
  );
});

test('a standalone task has no deployments', () => {
  expect(() => proveDeployment({ ...planOf(fargateService()), workloads: [] }, 0)).toThrow(TypeError);
});
