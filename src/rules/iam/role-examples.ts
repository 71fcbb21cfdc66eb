import { design, type Drawing, type Props } from '#model/build.ts';
import type { Design, NodeId } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import { ec2Task, fargateTask, type Changes } from '../examples.ts';

/** A task definition and the roles and resources around it. */
export interface Surroundings {
  task?: Changes;
  on?: 'FARGATE' | 'EC2';
  /** Props of the roles; left out, that role is not drawn. */
  execution?: Props;
  application?: Props;
  /** Its container uses a bucket called uploads. */
  uses?: Props;
  /** A service runs it, on a group of two instances where `on` is EC2. */
  service?: Props;
  group?: Props;
  cluster?: Props;
  instanceRole?: Props;
}

export const execution: Props = {};
export const application: Props = {
  roleName: 'apiTaskRole',
  managedPolicies: [],
  statements: [
    { effect: 'Allow', actions: ['s3:GetObject', 's3:PutObject'], resources: ['arn:aws:s3:::uploads/*'] },
  ],
};
export const instance: Props = {
  roleName: 'ecsInstanceRole',
  trust: { services: ['ec2.amazonaws.com'] },
  managedPolicies: ['AmazonEC2ContainerServiceforEC2Role'],
};

export const roles = (parts: Surroundings): Design => design((d) => void drawRoles(d, parts));

export function drawRoles(d: Drawing, { task = {}, on = 'FARGATE', ...parts }: Surroundings): NodeId {
  const form: JsonObject = (on === 'FARGATE' ? fargateTask : ec2Task)({
    ...task,
    executionRoleArn: undefined,
  });
  const cluster = parts.cluster && d.node('cluster', parts.cluster);
  const id = d.taskDefinition(form, cluster);
  const container = d.last('container');
  if (parts.execution) d.link('execution-role', d.node('iam-role', parts.execution), id);
  if (parts.application) d.link('task-role', d.node('iam-role', parts.application), id);
  if (parts.uses) d.link('uses', container, d.node('s3-bucket'), parts.uses);
  if (parts.service) {
    const network: Props =
      on === 'EC2' && form['networkMode'] !== 'awsvpc' ? { networkConfiguration: undefined } : {};
    const service = d.node(
      'service',
      { launchType: on === 'EC2' ? undefined : on, ...network, ...parts.service },
      cluster,
    );
    d.link('runs', service, id);
    if (on === 'EC2') d.link('capacity', service, d.node('ec2-capacity', { maxSize: 2, ...parts.group }));
  }
  if (parts.instanceRole)
    d.link('instance-role', d.node('iam-role', parts.instanceRole), d.last('ec2-capacity'));
  return id;
}
