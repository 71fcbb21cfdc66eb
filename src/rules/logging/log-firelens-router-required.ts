import type { JsonObject } from '#model/json.ts';
import { fargate } from '../examples.ts';
import { logsToFirelens, router, routersOf, throughRouter } from '../firelens.ts';
import { nameOf, taskRule } from '../task-rules.ts';
import { newId } from '../new-id.ts';

const routerImage = 'public.ecr.aws/aws-observability/aws-for-fluent-bit:stable';

export const logFirelensRouterRequired = taskRule({
  id: 'log-firelens-router-required',
  title: 'FireLens without a router',
  why: 'awsfirelens hands the output to a Fluent Bit or Fluentd container of the same task, the one with firelensConfiguration. AWS refuses a task without one.',
  *check(view) {
    const sender = view.containers.find(logsToFirelens);
    if (!sender || routersOf(view).length > 0) return;
    const props: JsonObject = {
      name: view.containers.some(({ doc }) => doc.name === 'log_router') ? 'log_router_2' : 'log_router',
      image: routerImage,
      essential: true,
      memoryReservation: 50,
      firelensConfiguration: { type: 'fluentbit' },
    };
    yield {
      at: sender.at,
      field: [...sender.prefix, 'logConfiguration', 'logDriver'],
      message: `${nameOf(sender)} logs with awsfirelens, but no container of the task is a router.`,
      fix: {
        label: 'Add a Fluent Bit router',
        edits: [{ do: 'add-node', id: newId('router'), node: { kind: 'container', parent: view.id, props } }],
      },
    };
  },
  good: [() => fargate({ container: throughRouter, sidecars: [router()] }), () => fargate()],
  bad: [() => fargate({ container: throughRouter })],
});
