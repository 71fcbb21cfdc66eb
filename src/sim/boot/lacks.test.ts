import { describe, expect, test } from 'vitest';
import { design, type Props } from '#model/build.ts';
import { drawRoles, type Surroundings } from '#rules/iam/role-examples.ts';
import { planOf } from '../boot.ts';
import { lackPhases } from '../plan.ts';

const image = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2';
const quiet = { logConfiguration: undefined };
const fromEcr = { container: { ...quiet, image } };
const password = { name: 'PW', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf' };
const executionRoleArn = 'arn:aws:iam::111122223333:role/unseen';
const cannotPull =
  "CannotPullContainerError: The task can't pull the image. Check that the role has the permissions to pull images from the registry.";

const lacks = (parts: Surroundings): string[] => {
  const plan = planOf(design((d) => void drawRoles(d, { service: {}, ...parts })));
  return plan.revisions[0]!.lacks.map(({ phase, text }) => `${phase}: ${text}`);
};
const phases = (parts: Surroundings): string[] => lacks(parts).map((each) => each.split(':')[0]!);
const only = (...managedPolicies: string[]): Props => ({ managedPolicies });
const instance = (...managedPolicies: string[]): Props => ({
  roleName: 'r',
  trust: { services: ['ec2.amazonaws.com'] },
  managedPolicies,
  statements: [{ effect: 'Allow', actions: ['ecs:*'], resources: ['*'] }],
});

describe('on Fargate', () => {
  test('an execution role with the policy of AWS lacks nothing', () => {
    expect(lacks({ execution: {}, task: { container: { image } } })).toEqual([]);
  });

  test('private ECR needs an execution role that may pull', () => {
    expect(lacks({ task: fromEcr })).toEqual([`pull: ${cannotPull}`]);
    expect(lacks({ execution: only('CloudWatchLogsFullAccess'), task: fromEcr })).toEqual([
      `pull: ${cannotPull}`,
    ]);
    expect(lacks({ task: { container: quiet } })).toEqual([]);
  });

  test('awslogs needs an execution role that may write logs, and make the group where it is to', () => {
    const failed = 'logs: ResourceInitializationError: failed to initialize logging driver';
    expect(lacks({})).toEqual([failed]);
    expect(lacks({ execution: only('AmazonEC2ContainerRegistryReadOnly') })).toEqual([failed]);
    const logConfiguration = { logDriver: 'awslogs', options: { 'awslogs-create-group': 'true' } };
    expect(lacks({ execution: {}, task: { container: { logConfiguration } } })).toEqual([failed]);
  });

  test('secrets and parameters need an execution role that may read them', () => {
    const may = { statements: [{ effect: 'Allow', actions: ['secretsmanager:Get*'], resources: ['*'] }] };
    const task = { container: { ...quiet, secrets: [password] } };
    expect(lacks({ execution: {}, task })[0]).toMatch(
      /^secrets: ResourceInitializationError: unable to pull secrets or registry auth: .*secret:db-AbCdEf/,
    );
    expect(lacks({ execution: may, task })).toEqual([]);
    const parameter = { container: { ...quiet, secrets: [{ name: 'K', valueFrom: '/api/key' }] } };
    expect(lacks({ execution: may, task: parameter })[0]).toMatch(/unable to retrieve secrets from ssm/);
  });

  test('environment files need an execution role that may fetch them', () => {
    const environmentFiles = [{ type: 's3', value: 'arn:aws:s3:::config/api.env' }];
    const task = { container: { ...quiet, environmentFiles } };
    expect(lacks({ execution: {}, task })).toEqual([
      'secrets: ResourceInitializationError: failed to download env files: AccessDenied',
    ]);
    expect(lacks({ execution: only('AmazonS3ReadOnlyAccess'), task })).toEqual([]);
  });

  test('a role that does not trust ECS cannot be assumed', () => {
    expect(lacks({ execution: { roleName: 'runner', trust: { services: [] } } })).toEqual([
      "assume: ECS was unable to assume the role 'runner' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.",
    ]);
    const application = { roleName: 'app', trust: { services: ['lambda.amazonaws.com'] } };
    expect(phases({ execution: {}, application })).toEqual(['assume']);
  });

  test('one role in both parts is refused once', () => {
    const plan = planOf(
      design((d) => {
        const definition = drawRoles(d, { service: {}, execution: { trust: { services: [] } } });
        d.link('task-role', d.last('iam-role'), definition);
      }),
    );
    expect(plan.revisions[0]!.lacks.map(({ phase }) => phase)).toEqual(['assume']);
  });

  test('several lacks stand in the order in which they show', () => {
    const task = { container: { image, secrets: [password] } };
    const execution = { ...only(), trust: { services: [] } };
    expect(phases({ execution, task })).toEqual(lackPhases.filter((phase) => phase !== 'register'));
  });
});

describe('on instances', () => {
  const on = 'EC2' as const;

  test('without a drawn role nothing is certain, and nothing lacks', () => {
    expect(lacks({ on, task: { container: { image } } })).toEqual([]);
  });

  test('the instance role pulls and writes logs where there is no execution role', () => {
    const task = { container: { image } };
    expect(lacks({ on, task, instanceRole: instance() })).toEqual([
      `pull: ${cannotPull}`,
      'logs: CannotStartContainerError: failed to initialize logging driver',
    ]);
    const instanceRole = instance('AmazonEC2ContainerServiceforEC2Role');
    expect(lacks({ on, task, instanceRole })).toEqual([]);
  });

  test('an execution role that may makes up for the instance role', () => {
    expect(lacks({ on, task: { container: { image } }, execution: {}, instanceRole: instance() })).toEqual(
      [],
    );
  });

  test('secrets need an execution role all the same', () => {
    expect(phases({ on, task: { container: { secrets: [password] } } })).toEqual(['secrets']);
  });
});

describe('what nobody knows is taken to suffice', () => {
  const task = { container: { image, secrets: [password] } };

  test.each<[string, Props]>([
    ['a role whose policies are not known', { ...only(), policiesKnown: false }],
    ['a policy whose contents are not known', only('OwnPolicy')],
    ['a role without a known trust policy', { trust: undefined, ...only('AdministratorAccess') }],
  ])('%s', (_, execution) => {
    expect(lacks({ execution, task })).toEqual([]);
  });

  test('a role that is only named', () => {
    const plan = planOf(
      design((d) => {
        const container = { name: 'api', image, secrets: [password] };
        const form = { networkMode: 'awsvpc', executionRoleArn, containerDefinitions: [container] };
        const service = d.node('service');
        d.link('runs', service, d.taskDefinition(form));
      }),
    );
    expect(plan.revisions[0]!.lacks).toEqual([]);
  });
});
