import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

export const lbContainerExists = targetGroupRule({
  id: 'lb-container-exists',
  title: 'Target group for a container that is not there',
  why: 'loadBalancers.containerName must name a container of the task definition; CreateService is refused otherwise.',
  *check({ link, props, service: { taskDefinition }, names }) {
    if (!taskDefinition || props.containerName === undefined) return;
    const known = taskDefinition.containers.map(({ doc }) => doc.name).filter((name) => name !== undefined);
    if (known.includes(props.containerName) || known.length === 0) return;
    const mapped = taskDefinition.containers.find(({ doc }) => (doc.portMappings ?? []).length > 0)?.doc;
    const port = mapped?.portMappings?.[0]?.containerPort;
    yield {
      field: ['containerName'],
      message: `The target group of ${names.service} names the container ${props.containerName}, but its task definition has ${known.join(', ')}.`,
      ...(mapped?.name !== undefined && port !== undefined
        ? {
            fix: {
              label: `Use ${mapped.name}:${port}`,
              edits: [
                { do: 'set', id: link, path: ['containerName'], value: mapped.name },
                { do: 'set', id: link, path: ['containerPort'], value: port },
              ] as const,
            },
          }
        : {}),
    };
  },
  good: [
    () =>
      service({
        behind: {},
        targetGroup: { containerName: 'web', containerPort: 8080 },
        runs: fargateTask(),
      }),
  ],
  bad: [
    () =>
      service({
        behind: {},
        targetGroup: { containerName: 'wbe', containerPort: 8080 },
        runs: fargateTask(),
      }),
  ],
});
