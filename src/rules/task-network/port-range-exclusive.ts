import { editContainer } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const mapping = (port: { [key: string]: string | number }) =>
  ec2({ container: { portMappings: [{ protocol: 'tcp', ...port }] } });

export const portRangeExclusive = containerRule({
  id: 'port-range-exclusive',
  title: 'Range and single port in one mapping',
  why: 'A mapping is either one port (containerPort, hostPort) or a range (containerPortRange), for which ECS chooses the host ports. AWS refuses both together.',
  *check(container, _view, q) {
    for (const [index, mapping] of (container.doc.portMappings ?? []).entries()) {
      const extra = (['containerPort', 'hostPort'] as const).filter((key) => mapping[key] !== undefined);
      if (mapping.containerPortRange === undefined || extra.length === 0) continue;
      yield {
        field: ['portMappings', index, extra[0]!],
        message: `${nameOf(container)} maps the range ${mapping.containerPortRange} and sets ${extra.join(' and ')} beside it.`,
        fix: {
          label: 'Keep the range only',
          edits: extra.flatMap((key) => editContainer(q, container, ['portMappings', index, key])),
        },
      };
    }
  },
  good: [
    () => mapping({ containerPortRange: '8000-8010' }),
    () => mapping({ containerPort: 8000, hostPort: 0 }),
  ],
  bad: [
    () => mapping({ containerPortRange: '8000-8010', containerPort: 8000 }),
    () => mapping({ containerPortRange: '8000-8010', hostPort: 0 }),
  ],
});
