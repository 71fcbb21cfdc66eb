import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { router, throughRouter } from '../firelens.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const logFirelensEssential = containerRule({
  id: 'log-firelens-essential',
  title: 'Router that may die unnoticed',
  why: 'When a router that is not essential stops, the task runs on and its logs are lost without a word. An essential one takes the task with it, and ECS starts both anew.',
  *check(container, _view, q) {
    if (!container.doc.firelensConfiguration || container.doc.essential !== false) return;
    yield {
      field: ['essential'],
      message: `${nameOf(container)} routes the logs of the task but is not essential.`,
      fix: { label: 'Mark it essential', edits: editContainer(q, container, ['essential'], true) },
    };
  },
  good: [() => fargate({ container: throughRouter, sidecars: [router()] })],
  bad: [() => fargate({ container: throughRouter, sidecars: [router({ essential: false })] })],
});
