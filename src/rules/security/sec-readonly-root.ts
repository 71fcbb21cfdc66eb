import { editContainer } from '../edits.ts';
import { fargate, windowsOnFargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const secReadonlyRoot = containerRule({
  id: 'sec-readonly-root',
  title: 'Root file system can be written',
  why: 'Who breaks into a container usually wants to leave something there. With a read-only root file system only mounted volumes can be written. ECS Exec needs it writable.',
  *check(container, view, q) {
    const exec = view.runners.some((runner) => q.node(runner)?.props['enableExecuteCommand'] === true);
    if (view.isWindows || exec || container.doc.readonlyRootFilesystem === true) return;
    yield {
      field: ['readonlyRootFilesystem'],
      message: `${nameOf(container)} can write to its root file system.`,
      fix: {
        label: 'Make it read-only',
        edits: editContainer(q, container, ['readonlyRootFilesystem'], true),
      },
    };
  },
  good: [() => fargate({ container: { readonlyRootFilesystem: true } }), () => windowsOnFargate()],
  bad: [
    () => fargate({ container: { readonlyRootFilesystem: undefined } }),
    () => fargate({ container: { readonlyRootFilesystem: false } }),
  ],
});
