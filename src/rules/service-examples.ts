import { service, type Props, type ServiceParts } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import { ec2Task, externalTask, fargateTask, type Changes } from './examples.ts';

/**
 * The services that rules' examples start from: each breaks no rule, so that an example is one change and its name.
 * `task` changes the task definition it runs, `parts` what stands around it.
 */

export type Around = Omit<ServiceParts, 'props' | 'runs'> & { task?: Changes };

const around = ({ task: _task, ...parts }: Around): ServiceParts => parts;

export const fargateService = (props: Props = {}, parts: Around = {}): Design =>
  service({
    ...around(parts),
    props: { launchType: parts.on ? undefined : 'FARGATE', ...props },
    runs: fargateTask(parts.task),
  });

/** In bridge mode, with a launch type and no instances drawn. */
export const ec2Service = (props: Props = {}, parts: Around = {}): Design =>
  service({
    ...around(parts),
    props: { launchType: parts.on ? undefined : 'EC2', networkConfiguration: undefined, ...props },
    runs: ec2Task(parts.task),
  });

/** In bridge mode, on an Auto Scaling group of two instances that does not grow. */
export const groupService = (props: Props = {}, parts: Around = {}): Design =>
  ec2Service(props, { on: 'EC2', ...parts, capacity: { maxSize: 2, ...parts.capacity } });

/** In awsvpc mode, on such a group. */
export const awsvpcGroupService = (props: Props = {}, parts: Around = {}): Design =>
  groupService(
    { networkConfiguration: inSubnets, ...props },
    { ...parts, task: { networkMode: 'awsvpc', ...parts.task } },
  );

export const externalService = (props: Props = {}, parts: Around = {}): Design =>
  service({
    ...around(parts),
    props: { launchType: 'EXTERNAL', networkConfiguration: undefined, ...props },
    runs: externalTask(parts.task),
  });

/** One task on each instance. */
export const daemonService = (props: Props = {}, parts: Around = {}): Design =>
  groupService(
    {
      schedulingStrategy: 'DAEMON',
      desiredCount: undefined,
      deploymentConfiguration: rolling(0, 100),
      ...props,
    },
    parts,
  );

/** A rolling deployment between these two percentages, with a circuit breaker that rolls back. */
export const rolling = (minimumHealthyPercent: number, maximumPercent: number): JsonObject => ({
  strategy: 'ROLLING',
  minimumHealthyPercent,
  maximumPercent,
  deploymentCircuitBreaker: { enable: true, rollback: true },
});

export const inSubnets: JsonObject = {
  awsvpcConfiguration: { subnets: ['private-a', 'private-b'], assignPublicIp: 'DISABLED' },
};
