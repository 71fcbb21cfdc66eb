import { design, type Props } from '#model/build.ts';
import { ancestor, sources } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { newId } from '../new-id.ts';
import { defineRule } from '../rule.ts';
import { admitsPort, allowFrom, groupsOf } from './reach.ts';

const nfs = 2049;

const drawn = (admits?: Props) => () =>
  design((d) => {
    d.service({
      securityGroup: { groupName: 'tasks', ingress: [] },
      runs: fargateTask({
        volumes: [
          {
            name: 'data',
            efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0', transitEncryption: 'ENABLED' },
          },
        ],
        container: { mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] },
      }),
    });
    const tasks = d.last('security-group');
    const group = d.node('security-group', { groupName: 'files', ingress: [] });
    d.link('attached', d.last('efs'), group);
    if (admits) d.link('admits', tasks, group, admits);
  });

export const volEfsSg2049 = defineRule({
  id: 'vol-efs-sg-2049',
  on: 'mount',
  title: 'File system that the tasks cannot reach',
  why: 'EFS speaks NFS on TCP port 2049. If the security group of its mount targets does not admit it from the tasks, they stop with a mount time-out before a container starts.',
  *check(q, id) {
    const { from, to } = q.link(id)!;
    const groups = groupsOf(q, to);
    const [group] = groups;
    const task = ancestor(q, from, 'task-definition');
    if (q.node(to)?.kind !== 'efs' || group === undefined || task === undefined) return;
    for (const runner of sources(q, task, 'runs')) {
      const tasks = groupsOf(q, runner);
      const [source] = tasks;
      if (source === undefined || admitsPort(q, groups, tasks, nfs)) continue;
      yield {
        at: to,
        message: `${titleOf(q, group)} does not admit TCP ${nfs} from ${titleOf(q, source)}, so ${titleOf(q, runner)} cannot mount ${titleOf(q, to)}.`,
        fix: allowFrom(q, group, source, { fromPort: nfs }, newId('admits')),
      };
    }
  },
  good: [drawn({ protocol: 'tcp', fromPort: nfs, toPort: nfs })],
  bad: [drawn(), drawn({ protocol: 'tcp', fromPort: 8080, toPort: 8080 })],
});
