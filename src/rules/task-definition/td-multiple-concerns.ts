import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask, sidecar } from '../examples.ts';
import { taskRule } from '../task-rules.ts';

const serving = (second: string): Design =>
  design((d) => {
    const admin = sidecar({ name: 'admin', portMappings: [{ containerPort: 9090 }] });
    const service = d.service({
      props: { launchType: 'FARGATE' },
      runs: fargateTask({ sidecars: [admin] }),
      behind: {},
      targetGroup: { containerName: 'web', containerPort: 8080 },
    });
    d.link('target-group', d.last('load-balancer'), service, { containerName: second, containerPort: 9090 });
  });

export const tdMultipleConcerns = taskRule({
  id: 'td-multiple-concerns',
  title: 'Several applications in one task',
  why: 'A task is placed, scaled and replaced as one. Containers that serve different clients scale and fail together, which separate services would not.',
  *check(view, q) {
    for (const runner of view.runners) {
      const names = q
        .linksTo(runner, 'target-group')
        .map((link) => q.linkProps('target-group', link).containerName);
      const served = [...new Set(names)].filter((name) => name !== undefined);
      if (served.length < 2) continue;
      yield {
        message: `${titleOf(q, runner)} sends requests to ${served.join(' and ')}, which scale and fail as one task.`,
      };
    }
  },
  good: [() => serving('web')],
  bad: [() => serving('admin')],
});
