import { dependenciesOf } from '../container-graph.ts';
import { editContainer } from '../edits.ts';
import { fargate, sidecar } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const after = (condition: string, essential?: boolean) =>
  fargate({
    container: { dependsOn: [{ containerName: 'migrate', condition }] },
    sidecars: [sidecar({ name: 'migrate', essential })],
  });

export const cDependsonCompleteEssential = containerRule({
  id: 'c-dependson-complete-essential',
  title: 'Waiting for an essential container to end',
  why: 'COMPLETE and SUCCESS wait until the other container has ended. When an essential container ends, so does the task, so AWS refuses to wait for that.',
  *check(container, view, q) {
    for (const { index, condition, target } of dependenciesOf(container, view)) {
      if ((condition !== 'COMPLETE' && condition !== 'SUCCESS') || target.doc.essential === false) continue;
      const others = view.containers.some(
        (each) => each.index !== target.index && each.doc.essential !== false,
      );
      yield {
        field: ['dependsOn', index, 'condition'],
        message: `${nameOf(container)} waits for ${target.doc.name} with ${condition}, but ${target.doc.name} is essential${target.doc.essential === undefined ? ' by default' : ''}.`,
        ...(others
          ? {
              fix: {
                label: `Mark ${target.doc.name} non-essential`,
                edits: editContainer(q, target, ['essential'], false),
              },
            }
          : {}),
      };
    }
  },
  good: [() => after('SUCCESS', false), () => after('START', true)],
  bad: [() => after('SUCCESS', true), () => after('COMPLETE')],
});
