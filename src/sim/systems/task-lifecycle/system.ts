import type { System } from '../../system.ts';
import { HostState, StopCode, TaskState } from '../../world/tables.ts';
import { tasksOn } from '../../world/tasks.ts';
import { tellHealth, watchContainerHealth } from './container-health.ts';
import { expectCrash } from './crash.ts';
import { lifecycleParameters } from './durations.ts';
import { loseTask, resumeStops } from './lifecycle.ts';
import { lifecycleReasons } from './reasons.ts';

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html';
const agent = 'https://github.com/aws/amazon-ecs-agent';

export const taskLifecycle: System = {
  id: 'task-lifecycle',
  tasksTo: [TaskState.RUNNING],
  on: {
    taskMoved(world, task) {
      watchContainerHealth(world, task);
      expectCrash(world, task);
    },
    hostMoved(world, host, _from, to) {
      if (to !== HostState.TERMINATED) return;
      const why = `Host EC2 (instance i-${(host + 1).toString(16).padStart(8, '0')}) terminated.`;
      for (const task of tasksOn(world, host)) loseTask(world, task, StopCode.TerminationNotice, why);
    },
    agentMoved(world, host) {
      if (world.hosts.agent[host] === 0) return;
      for (const task of tasksOn(world, host)) {
        resumeStops(world, task);
        tellHealth(world, task);
      }
    },
  },
  reasons: lifecycleReasons,
  parameters: lifecycleParameters,
  mechanisms: [
    {
      says: 'A task goes PROVISIONING, PENDING, ACTIVATING, RUNNING, DEACTIVATING, STOPPING, DEPROVISIONING, STOPPED; without target groups it skips DEACTIVATING, without a network interface of its own PROVISIONING and DEPROVISIONING take no time.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'Draining comes before SIGTERM: the deregistration delay ends first, then the stop timeout begins.',
      basis: 'documented',
      source: page,
    },
    {
      says: 'Containers start in the order of dependsOn (START, COMPLETE, SUCCESS, HEALTHY) and the task is RUNNING when all have started.',
      basis: 'documented',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
    },
    {
      says: 'The whole image is pulled for each Fargate task; an instance keeps images and pulls only what it lacks.',
      basis: 'documented',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-pull-behavior.html',
    },
    {
      says: 'healthStatus is made of essential containers: UNHEALTHY before UNKNOWN before HEALTHY. Failures within startPeriod do not count; retries failures in a row make a container unhealthy.',
      basis: 'documented',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
    },
    {
      says: 'An essential container that exits stops the task, unless its restart policy restarts it: the exit code is not ignored and restartAttemptPeriod has passed since the last start.',
      basis: 'documented',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html',
    },
    {
      says: 'A task on an instance whose agent is not connected keeps running and cannot be stopped until the agent is back.',
      basis: 'documented',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerInstance.html',
    },
    {
      says: 'The application is one: all essential containers with a health check answer or fail together, and a crash is that of the first essential container.',
      basis: 'simplified',
      source: agent,
    },
    {
      says: 'Containers are stopped together, not in the reverse order of dependsOn one after the other.',
      basis: 'simplified',
      source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
    },
  ],
};
