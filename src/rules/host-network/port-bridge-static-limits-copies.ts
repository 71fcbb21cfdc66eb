import { editContainer } from '../edits.ts';
import { runnerRule } from '../runner-rules.ts';
import { groupService } from '../service-examples.ts';
import { crowdedOnHosts, instancesIn } from './copies.ts';

const port = (hostPort: number) => ({
  task: { container: { portMappings: [{ containerPort: 8080, hostPort }] } },
});

export const portBridgeStaticLimitsCopies = runnerRule({
  id: 'port-bridge-static-limits-copies',
  title: 'Fixed host port allows one task on an instance',
  why: 'A port of an instance belongs to one container. With a fixed hostPort a second copy cannot stand beside the first; with hostPort 0 each gets a free port, which the load balancer learns.',
  *check(view, q) {
    const crowded = crowdedOnHosts(q, view, 'bridge');
    if (!crowded || !view.taskDefinition) return;
    yield {
      field: [view.kind === 'service' ? 'desiredCount' : 'count'],
      message: `${view.name} wants ${crowded.count} tasks, each with host port ${crowded.port}, and has ${instancesIn(crowded.instances)}.`,
      fix: {
        label: 'Use dynamic host ports',
        edits: view.taskDefinition.containers.flatMap((container) =>
          (container.doc.portMappings ?? []).flatMap(({ hostPort = 0 }, index) =>
            hostPort > 0 ? editContainer(q, container, ['portMappings', index, 'hostPort'], 0) : [],
          ),
        ),
      },
    };
  },
  good: [
    () => groupService({ desiredCount: 3 }, port(0)),
    () => groupService({ desiredCount: 2 }, port(80)),
    () => groupService({ desiredCount: 3 }, { ...port(80), capacity: { maxSize: 4 } }),
  ],
  bad: [() => groupService({ desiredCount: 3 }, port(80))],
});
