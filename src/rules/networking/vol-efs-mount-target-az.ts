import { design } from '#model/build.ts';
import { targets } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { egressOf } from './egress.ts';

const files = {
  volumes: [
    {
      name: 'data',
      efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0', transitEncryption: 'ENABLED' },
    },
  ],
  container: { mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] },
};
const drawn = (mountTargets: string[]) => () =>
  design((d) => {
    d.service({ vpc: {}, runs: fargateTask(files) });
    d.change(d.last('efs'), { mountTargets });
  });

const letter = (zone: string | undefined): string => (zone ?? '').slice(-1);

export const volEfsMountTargetAz = serviceRule({
  id: 'vol-efs-mount-target-az',
  title: 'Zone without a mount target',
  why: 'A task reaches EFS through the mount target in its own zone. A task that is placed where there is none stops because the name does not resolve.',
  *check(view, q) {
    const egress = egressOf(q, view);
    for (const { at } of view.taskDefinition?.containers ?? []) {
      for (const file of targets(q, at, 'mount')) {
        const zones = (q.props('efs', file).mountTargets ?? []).map(letter);
        const missing = (egress?.subnets ?? []).filter(
          ({ availabilityZone }) => !zones.includes(letter(availabilityZone)),
        );
        if (zones.length === 0 || missing.length === 0) continue;
        const names = [...new Set(missing.flatMap(({ availabilityZone }) => availabilityZone ?? []))];
        yield {
          at: file,
          field: ['mountTargets'],
          message: `${serviceName(view, q)} may run in zone ${names.join(', ')}, where ${titleOf(q, file)} has no mount target.`,
          fix: {
            label: `Add a mount target in ${names.join(', ')}`,
            edits: [
              {
                do: 'set',
                id: file,
                path: ['mountTargets'],
                value: [...(q.props('efs', file).mountTargets ?? []), ...names],
              },
            ],
          },
        };
      }
    }
  },
  good: [drawn(['a', 'b'])],
  bad: [drawn(['a'])],
});
