import { editContainer } from '../edits.ts';
import { fargate, sidecar } from '../examples.ts';
import { nameOf, taskName, taskRule } from '../task-rules.ts';

export const cEssentialAtLeastOne = taskRule({
  id: 'c-essential-at-least-one',
  title: 'No essential container',
  why: 'A task lives as long as its essential containers do. Without one it would have nothing to live for, and AWS refuses it.',
  *check(view, q) {
    if (view.containers.length === 0 || view.containers.some(({ doc }) => doc.essential !== false)) return;
    const main =
      view.containers.find(({ doc }) => (doc.portMappings ?? []).length > 0) ?? view.containers[0]!;
    yield {
      at: main.at,
      field: [...main.prefix, 'essential'],
      message: `${taskName(view)} has ${view.containers.length === 1 ? 'one container, which is' : `${view.containers.length} containers, none of which is`} ${view.containers.length === 1 ? 'not essential' : 'essential'}.`,
      fix: {
        label: `Mark ${main.doc.name ?? nameOf(main)} essential`,
        edits: editContainer(q, main, ['essential'], true),
      },
    };
  },
  good: [() => fargate({ sidecars: [sidecar()] }), () => fargate({ container: { essential: undefined } })],
  bad: [
    () => fargate({ container: { essential: false } }),
    () => fargate({ container: { essential: false }, sidecars: [sidecar()] }),
  ],
});
