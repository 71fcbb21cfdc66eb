import { service } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const database =
  /(^|\/)(postgres|mysql|mariadb|mongo|redis|valkey|elasticsearch|opensearch|cassandra)(:|@|$)/;
const running = (desiredCount: number, image: string): Design =>
  service({
    props: { launchType: 'FARGATE', desiredCount },
    runs: fargateTask({
      volumes: [
        {
          name: 'data',
          efsVolumeConfiguration: { fileSystemId: 'fs-12345678', transitEncryption: 'ENABLED' },
        },
      ],
      container: { image, mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] },
    }),
  });

export const volEfsConcurrentDatabase = containerRule({
  id: 'vol-efs-concurrent-database',
  title: 'Several databases on one directory',
  why: 'A database believes that its files are its own. Several tasks that write to one directory on EFS corrupt it.',
  *check(container, view, q) {
    if (!database.test(container.doc.image ?? '')) return;
    const onEfs = view.volumes.filter(({ doc }) => doc.efsVolumeConfiguration).map(({ doc }) => doc.name);
    const mounted = container.doc.mountPoints?.find(
      ({ sourceVolume, readOnly }) => readOnly !== true && onEfs.includes(sourceVolume),
    );
    for (const runner of mounted ? view.runners : []) {
      const { desiredCount = 1 } = q.props('service', runner);
      if (desiredCount < 2) continue;
      yield {
        field: ['mountPoints'],
        message: `${titleOf(q, runner)} runs ${desiredCount} tasks whose ${nameOf(container).toLowerCase()} is a database on the same EFS directory.`,
      };
    }
  },
  good: [
    () => running(1, 'public.ecr.aws/docker/library/postgres:17.2'),
    () => running(2, 'public.ecr.aws/nginx/nginx:1.27'),
  ],
  bad: [() => running(2, 'public.ecr.aws/docker/library/postgres:17.2')],
});
