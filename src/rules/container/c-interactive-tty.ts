import { editContainer } from '../edits.ts';
import { fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const cInteractiveTty = containerRule({
  id: 'c-interactive-tty',
  title: 'Terminal that nobody sits at',
  why: 'interactive and pseudoTerminal keep an input and a terminal open, as for someone at a keyboard. A shell in a running container is what ECS Exec is for.',
  *check(container, _view, q) {
    for (const key of ['interactive', 'pseudoTerminal'] as const) {
      if (container.doc[key] !== true) continue;
      yield {
        field: [key],
        message: `${nameOf(container)} sets ${key}, though nobody is connected to it.`,
        fix: { label: `Remove ${key}`, edits: editContainer(q, container, [key]) },
      };
    }
  },
  good: [() => fargate({ container: { interactive: false } })],
  bad: [
    () => fargate({ container: { interactive: true } }),
    () => fargate({ container: { pseudoTerminal: true } }),
  ],
});
