import { titleOf } from '#model/registry.ts';
import { parseImage } from '#model/task-definition/references.ts';
import { nameOf } from '../task-rules.ts';
import { fargateService } from '../service-examples.ts';
import { serviceRule } from '../service-rules.ts';

// Names of branches and stages, under which a build pipeline pushes one image after another.
const moving = /^(main|master|develop|dev|staging|stage|stable|prod|production|nightly|edge)$/i;
const tagged = (tag: string) => ({ task: { container: { image: `public.ecr.aws/nginx/nginx:${tag}` } } });

export const depMutableTagRedeploy = serviceRule({
  id: 'dep-mutable-tag-redeploy',
  title: 'A tag that is pushed again',
  why: 'ECS resolves a tag to one image when a deployment starts. Pushing another image under the same tag changes nothing for running tasks, and tells nobody which build they are.',
  *check(view, q) {
    for (const container of view.taskDefinition?.containers ?? []) {
      const { tag, digest } = parseImage(container.doc.image ?? '');
      if (tag === undefined || digest !== undefined || !moving.test(tag)) continue;
      yield {
        at: container.at,
        field: [...container.prefix, 'image'],
        message: `${nameOf(container)} runs the tag ${tag}; a new push under it reaches ${titleOf(q, view.id)} only with a new deployment.`,
      };
    }
  },
  good: [() => fargateService({}, tagged('1.27'))],
  bad: [() => fargateService({}, tagged('main'))],
});
