import { editContainer } from '../edits.ts';
import { fargate, sidecar } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const runsOnce = /(^|[-_])(init|migrate|migrations?|db-?migrate|setup|seed|bootstrap)([-_]|$)/i;

export const cEssentialDefault = containerRule({
  id: 'c-essential-default',
  title: 'Helper that ends the task',
  why: 'When an essential container stops, even with success, ECS stops the whole task; and containers are essential unless they say otherwise. One that runs once and ends should not be.',
  *check(container, { containers }, q) {
    const others = containers.filter(
      (each) => each.index !== container.index && each.doc.essential !== false,
    );
    if (!runsOnce.test(container.doc.name ?? '') || container.doc.essential === false || others.length === 0)
      return;
    yield {
      field: ['essential'],
      message: `${nameOf(container)} seems to run once and end; as an essential container it then ends the task.`,
      fix: { label: 'Mark it non-essential', edits: editContainer(q, container, ['essential'], false) },
    };
  },
  good: [
    () => fargate({ sidecars: [sidecar({ name: 'migrate', essential: false })] }),
    () => fargate({ container: { name: 'init' } }),
    () => fargate({ sidecars: [sidecar({ name: 'initech-api', essential: true })] }),
  ],
  bad: [
    () => fargate({ sidecars: [sidecar({ name: 'db-migrate', essential: undefined })] }),
    () => fargate({ sidecars: [sidecar({ name: 'init', essential: true })] }),
  ],
});
