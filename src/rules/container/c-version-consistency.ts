import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const cVersionConsistency = containerRule({
  id: 'c-version-consistency',
  title: 'Version consistency switched off',
  why: 'When a service is deployed, ECS looks up which image a tag means and keeps to it until the next deployment. Switched off, each task looks again, so a pushed tag creeps in task by task.',
  *check(container, _view, q) {
    if (container.doc.versionConsistency !== 'disabled') return;
    yield {
      field: ['versionConsistency'],
      message: `${nameOf(container)} may run different images in the tasks of one deployment.`,
      fix: {
        label: 'Switch version consistency on',
        edits: editContainer(q, container, ['versionConsistency']),
      },
    };
  },
  good: [() => fargate({ container: { versionConsistency: 'enabled' } })],
  bad: [() => fargate({ container: { versionConsistency: 'disabled' } })],
});
