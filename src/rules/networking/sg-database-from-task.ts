import { design, type Props } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { ancestor } from '#model/query.ts';
import { sources } from '#model/query.ts';
import { fargateTask } from '../examples.ts';
import { newId } from '../new-id.ts';
import { defineRule } from '../rule.ts';
import { admitsPort, allowFrom, covers, groupsOf } from './reach.ts';

const port = 5432;
const drawn = (database: Props, admits?: Props) => () =>
  design((d) => {
    d.service({ runs: fargateTask(), securityGroup: { groupName: 'tasks' } });
    const tasks = d.last('security-group');
    const group = d.node('security-group', database);
    const db = d.node('rds-database', { engine: 'postgres', port });
    d.link('attached', db, group);
    d.link('uses', d.last('container'), db);
    if (admits) d.link('admits', tasks, group, admits);
  });

export const sgDatabaseFromTask = defineRule({
  id: 'sg-database-from-task',
  on: 'uses',
  title: 'Database that the tasks cannot reach, or everyone can',
  why: 'A database should admit its port from the security group of the tasks, and from nobody else: not from the internet, and not from no one.',
  *check(q, id) {
    const { from, to } = q.link(id)!;
    const groups = groupsOf(q, to);
    const [group] = groups;
    if (q.node(to)?.kind !== 'rds-database' || group === undefined) return;
    const wanted = q.props('rds-database', to).port ?? port;
    const task = ancestor(q, from, 'task-definition');
    const tasks = task === undefined ? [] : sources(q, task, 'runs').flatMap((runner) => groupsOf(q, runner));
    const open = (q.props('security-group', group).ingress ?? []).findIndex(
      (rule) => rule.cidr === '0.0.0.0/0' && covers(rule, wanted),
    );
    if (open >= 0) {
      yield {
        at: group,
        field: ['ingress', open],
        message: `${titleOf(q, group)} opens port ${wanted} of ${titleOf(q, to)} to the whole internet.`,
        fix: { label: 'Remove 0.0.0.0/0', edits: [{ do: 'set', id: group, path: ['ingress', open] }] },
      };
    } else if (tasks.length > 0 && !admitsPort(q, groups, tasks, wanted)) {
      yield {
        at: to,
        message: `${titleOf(q, group)} does not admit port ${wanted} from ${titleOf(q, tasks[0]!)}, so ${titleOf(q, from)} cannot reach ${titleOf(q, to)}.`,
        fix: allowFrom(q, group, tasks[0]!, { fromPort: wanted }, newId('admits')),
      };
    }
  },
  good: [drawn({ ingress: [] }, { protocol: 'tcp', fromPort: port, toPort: port })],
  bad: [
    drawn({ ingress: [] }),
    drawn(
      { ingress: [{ protocol: 'tcp', fromPort: port, toPort: port, cidr: '0.0.0.0/0' }] },
      { protocol: 'tcp', fromPort: port, toPort: port },
    ),
  ],
});
