import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { capacityProviderStrategy } from '../aws/capacity-provider.ts';
import { launchType, platformVersion } from '../aws/launch.ts';
import { managedEbsVolumeSchema } from '../aws/managed-ebs-volume.ts';
import { networkConfiguration } from '../aws/network-configuration.ts';
import { obey } from '../aws/obey.ts';
import { guidePage, parametersOf } from '../aws/pages.ts';
import { placementConstraints, placementStrategy } from '../aws/placement.ts';
import { enableECSManagedTags, tags } from '../aws/tags.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = parametersOf('RunTask');
const scheduleDocs = 'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html';

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html (overrides)
const overridesMaxCharacters = 8192;

const schedule = z.strictObject({
  scheduleExpression: field(
    orPlaceholder(/^(rate|cron|at)\(.+\)$/, 'must be rate(…), cron(…) or at(…)').max(256),
    {
      help: 'rate(5 minutes), cron(0 3 * * ? *) or at(2026-12-24T18:00:00).',
      docs: scheduleDocs,
      required: true,
    },
  ),
  scheduleExpressionTimezone: field(z.string().max(50), {
    help: 'The time zone of the expression, e.g. Europe/Berlin.',
    docs: scheduleDocs,
    default: 'UTC',
  }),
  state: field(z.enum(['ENABLED', 'DISABLED']), {
    help: 'Whether the schedule is in force.',
    docs: scheduleDocs,
    default: 'ENABLED',
  }),
});

const overrides = obey(
  z.json(),
  {
    id: 'run-task-overrides-8192',
    code: 'length',
    message: `may have at most ${overridesMaxCharacters.toLocaleString('en-US')} characters as JSON`,
  },
  (value) => value === undefined || JSON.stringify(value).length <= overridesMaxCharacters,
);

export const standaloneTask = defineKind({
  kind: 'standalone-task',
  label: 'Standalone task',
  group: 'ECS',
  summary: 'Runs a task once or on a schedule; nobody restarts it.',
  keywords: ['run task', 'once', 'scheduled', 'cron', 'job', 'batch', 'EventBridge'],
  docs: guidePage('standalone-tasks'),
  icon: 'standalone-task',
  schema: z.strictObject({
    name: field(z.string().max(64), {
      help: 'What it is called here and in the schedule.',
      docs: scheduleDocs,
      group: 'Basics',
    }),
    count: field(z.int().min(1).max(10), {
      help: 'How many tasks to start at once.',
      docs: docs('count'),
      unit: 'tasks',
      default: 1,
      group: 'Basics',
      ids: { range: 'run-task-count-max-10' },
    }),
    launchType: launchType('RunTask'),
    platformVersion: platformVersion('RunTask'),
    schedule: field(schedule, {
      help: 'When EventBridge Scheduler starts it; left out, someone starts it by hand.',
      docs: guidePage('tasks-scheduled-eventbridge-scheduler'),
      group: 'Schedule',
    }),
    capacityProviderStrategy: capacityProviderStrategy(
      'Capacity providers that are not drawn, such as Managed Instances.',
    ),
    networkConfiguration,
    placementStrategy,
    placementConstraints,
    group: field(z.string().max(255), {
      help: 'The task group; family:<family> when left out.',
      docs: docs('group'),
      group: 'Operations',
    }),
    overrides: field(overrides, {
      help: 'Command, environment, size and roles that differ from the task definition.',
      docs: docs('overrides'),
      widget: 'code',
      group: 'Operations',
      ids: { length: 'run-task-overrides-8192' },
    }),
    volumeConfigurations: field(
      z.array(
        z.strictObject({
          name: field(z.string(), {
            help: 'The volume of the task definition that is configured at launch.',
            docs: docs('volumeConfigurations'),
            required: true,
          }),
          managedEBSVolume: field(managedEbsVolumeSchema, {
            help: 'How each volume is made.',
            docs: docs('volumeConfigurations'),
          }),
        }),
      ),
      {
        help: 'EBS volumes that are not drawn; a drawn one carries its own settings.',
        docs: docs('volumeConfigurations'),
        group: 'Storage',
        hidden: true,
      },
    ),
    enableExecuteCommand: field(z.boolean(), {
      help: 'Whether ECS Exec may open a shell in the containers.',
      docs: docs('enableExecuteCommand'),
      default: false,
      group: 'Operations',
    }),
    enableECSManagedTags,
    propagateTags: field(z.enum(['TASK_DEFINITION', 'NONE']), {
      help: 'Whether each task gets the tags of its task definition.',
      docs: docs('propagateTags'),
      default: 'NONE',
      group: 'Tags',
      ids: { enum: 'run-task-propagate-service' },
    }),
    tags,
  }),
  nameProp: 'name',
  create: () => ({
    name: 'job',
    count: 1,
    launchType: 'FARGATE',
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ['private-a', 'private-b'], assignPublicIp: 'DISABLED' },
    },
    enableECSManagedTags: true,
    propagateTags: 'TASK_DEFINITION',
  }),
  size: { width: 216, height: 88 },
  facts: (q: Query, id: string): string => {
    const { count = 1, schedule: plan } = q.props('standalone-task', id);
    const when = plan?.scheduleExpression ?? 'run by hand';
    return count === 1 ? `Task · ${when}` : `${count} tasks · ${when}`;
  },
  chips: (q: Query, id: string): readonly string[] =>
    q.props('standalone-task', id).schedule ? ['scheduled'] : [],
});
