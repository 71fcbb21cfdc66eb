import { setProp } from '../prop-edits.ts';
import { fargateService } from '../service-examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

export const svcManagedTagsPropagation = serviceRule({
  id: 'svc-managed-tags-propagation',
  title: 'Managed tags that reach no task',
  why: 'Managed tags let cost reports split by cluster and service. Tasks get your own tags as well only when propagateTags says from where.',
  *check(view, q) {
    const { enableECSManagedTags, propagateTags = 'NONE' } = view.props;
    if (!enableECSManagedTags || propagateTags !== 'NONE') return;
    yield {
      field: ['propagateTags'],
      message: `${serviceName(view, q)} turns managed tags on, but propagates no tags to its tasks.`,
      fix: {
        label: 'Propagate the tags of the service',
        edits: [setProp(view.id, ['propagateTags'], 'SERVICE')],
      },
    };
  },
  good: [
    () => fargateService(),
    () => fargateService({ enableECSManagedTags: false, propagateTags: undefined }),
  ],
  bad: [() => fargateService({ propagateTags: undefined })],
});
