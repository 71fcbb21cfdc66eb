import { service } from '#model/build.ts';
import { fargateTask } from '../examples.ts';
import { targetGroupRule } from './target-group-rule.ts';

export const lbPortExists = targetGroupRule({
  id: 'lb-port-exists',
  title: 'Target group for a port that is not mapped',
  why: 'loadBalancers.containerPort must be one of the port mappings of the container it names; CreateService is refused otherwise.',
  *check({ link, props, service: { taskDefinition }, names }) {
    const container = taskDefinition?.containers.find(({ doc }) => doc.name === props.containerName);
    if (!container || props.containerPort === undefined) return;
    const mappings = container.doc.portMappings ?? [];
    const inRange = (range: string | undefined): boolean => {
      const [first = 0, last = 0] = (range ?? '').split('-').map(Number);
      return first <= props.containerPort! && props.containerPort! <= last;
    };
    if (
      mappings.some(
        ({ containerPort, containerPortRange }) =>
          containerPort === props.containerPort || inRange(containerPortRange),
      )
    )
      return;
    const port = mappings.find(({ containerPort }) => containerPort !== undefined)?.containerPort;
    yield {
      field: ['containerPort'],
      message: `The target group of ${names.service} forwards to port ${props.containerPort}, which container ${props.containerName} does not map.`,
      fix:
        port === undefined
          ? {
              label: `Map port ${props.containerPort}`,
              edits: [
                {
                  do: 'set',
                  id: container.at,
                  path: [...container.prefix, 'portMappings'],
                  value: [{ containerPort: props.containerPort, protocol: 'tcp' }],
                },
              ],
            }
          : {
              label: `Use port ${port}`,
              edits: [{ do: 'set', id: link, path: ['containerPort'], value: port }],
            },
    };
  },
  good: [
    () =>
      service({
        behind: {},
        targetGroup: { containerName: 'web', containerPort: 8080 },
        runs: fargateTask(),
      }),
    () =>
      service({
        behind: {},
        targetGroup: { containerName: 'web', containerPort: 9001 },
        runs: fargateTask({ container: { portMappings: [{ containerPortRange: '9000-9010' }] } }),
      }),
  ],
  bad: [
    () =>
      service({ behind: {}, targetGroup: { containerName: 'web', containerPort: 80 }, runs: fargateTask() }),
    () =>
      service({
        behind: {},
        targetGroup: { containerName: 'web', containerPort: 80 },
        runs: fargateTask({ container: { portMappings: undefined } }),
      }),
  ],
});
