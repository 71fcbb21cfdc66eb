import type { JsonObject } from '#model/json.ts';
import type { ContainerView, TaskDefinitionView } from '#model/view/task-definition.ts';
import { awslogs } from './awslogs.ts';
import { sidecar } from './examples.ts';

export function routersOf(view: TaskDefinitionView): readonly ContainerView[] {
  return view.containers.filter(({ doc }) => doc.firelensConfiguration !== undefined);
}

export function logsToFirelens({ doc }: ContainerView): boolean {
  return doc.logConfiguration?.logDriver === 'awsfirelens';
}

/** A container's output, handed to the router of its task. */
export const throughRouter = { logConfiguration: { logDriver: 'awsfirelens', options: { Name: 'datadog' } } };

/** A router that breaks no rule, for examples. */
export function router(changes: JsonObject = {}): JsonObject {
  return sidecar({
    name: 'router',
    image: 'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.4',
    essential: true,
    firelensConfiguration: { type: 'fluentbit' },
    ...awslogs({ 'awslogs-stream-prefix': 'router' }),
    ...changes,
  });
}
