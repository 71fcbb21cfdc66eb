import type { ContainerDefinition } from '#model/aws/container-definition.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import type { ContainerPlan } from '../plan.ts';
import { msOfSeconds, within } from './bounds.ts';
import type { Draft } from './draft.ts';
import type { Ground } from './lanes.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
const stopTimeoutSeconds = 30;
const fargateStopTimeoutMaxSeconds = 120;
const restartPeriodSeconds = 300;

/** The containers of a task definition in order, with AWS's defaults in force. */
export function containerPlans(draft: Draft, view: TaskDefinitionView, ground: Ground): ContainerPlan[] {
  const docs = view.containers.map(({ doc }) => doc);
  return docs.map((doc): ContainerPlan => {
    const { name = '', image = '', essential = true, memory } = doc;
    return {
      name,
      essential,
      ...healthCheckOf(doc),
      ...restartPolicyOf(doc),
      stopTimeoutMs: stopTimeoutMs(draft, doc, ground),
      dependsOn: (doc.dependsOn ?? []).flatMap(({ containerName, condition = 'START' }) => {
        const container = docs.findIndex((other) => other.name === containerName);
        return containerName === undefined || container < 0 ? [] : [{ container, condition }];
      }),
      image: draft.images.numberOf(image === '' ? 'no image' : image),
      ...(memory === undefined ? {} : { memoryMib: within(memory, 0, 2_147_483_647) }),
    };
  });
}

function healthCheckOf({ healthCheck }: ContainerDefinition): Pick<ContainerPlan, 'healthCheck'> {
  if (!healthCheck) return {};
  const { interval = 30, timeout = 5, retries = 3, startPeriod = 0 } = healthCheck;
  return {
    healthCheck: {
      intervalMs: msOfSeconds(Math.max(1, interval)),
      timeoutMs: msOfSeconds(timeout),
      retries: within(retries, 1, 1000),
      startPeriodMs: msOfSeconds(startPeriod),
    },
  };
}

function restartPolicyOf({ restartPolicy }: ContainerDefinition): Pick<ContainerPlan, 'restartPolicy'> {
  if (restartPolicy?.enabled !== true) return {};
  const { ignoredExitCodes = [], restartAttemptPeriod = restartPeriodSeconds } = restartPolicy;
  return { restartPolicy: { ignoredExitCodes, restartAttemptPeriodMs: msOfSeconds(restartAttemptPeriod) } };
}

/** On instances the agent's ECS_CONTAINER_STOP_TIMEOUT is the default; of several groups the longest counts. */
function stopTimeoutMs(
  { q }: Draft,
  { stopTimeout }: ContainerDefinition,
  { fargate, groups }: Ground,
): number {
  if (fargate) return msOfSeconds(Math.min(stopTimeout ?? stopTimeoutSeconds, fargateStopTimeoutMaxSeconds));
  const ofAgents = groups.map(
    (group) => q.props('ec2-capacity', group).agent?.ECS_CONTAINER_STOP_TIMEOUT ?? stopTimeoutSeconds,
  );
  return msOfSeconds(stopTimeout ?? (ofAgents.length > 0 ? Math.max(...ofAgents) : stopTimeoutSeconds));
}
