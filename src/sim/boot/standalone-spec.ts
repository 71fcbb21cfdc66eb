import type { NodeProps } from '#model/registry.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import type { Schedule, StandaloneTask } from '../systems/standalone-task/spec.ts';
import { within } from './bounds.ts';
import type { Ground } from './lanes.ts';
import { constraintRules, strategyRules } from './placement-rules.ts';

type TaskProps = NodeProps<'standalone-task'>;

/** Tasks that one call may start: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
const countMax = 10;

/** What a standalone task asks for, with AWS's defaults in force. */
export function standaloneSpecOf(props: TaskProps, view: TaskDefinitionView, ground: Ground): StandaloneTask {
  const written = strategyRules(props.placementStrategy);
  return {
    count: within(props.count ?? 1, 1, countMax),
    taskGroup: props.group ?? `family:${view.doc.family ?? ''}`,
    lanes: ground.lanes,
    throughProvider: ground.throughProvider,
    // RunTask has no documented default. Facts, ecs-scheduler.md §2.3: any instance that fits.
    placementStrategy: written.length > 0 ? written : [{ type: 'random', field: '' }],
    placementConstraints: constraintRules(props.placementConstraints),
    zones: ground.zones,
    schedule: scheduleOf(props.schedule),
  };
}

function scheduleOf(schedule: TaskProps['schedule']): Schedule | undefined {
  if (schedule?.scheduleExpression === undefined) return undefined;
  return {
    expression: schedule.scheduleExpression,
    timezone: schedule.scheduleExpressionTimezone ?? 'UTC',
    enabled: schedule.state !== 'DISABLED',
  };
}
