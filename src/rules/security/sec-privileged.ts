import { editContainer } from '../edits.ts';
import { ec2, fargate } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

export const secPrivileged = containerRule({
  id: 'sec-privileged',
  title: 'Privileged container',
  why: 'A privileged container has all capabilities and all devices: it can do to the instance what root can. Usually one capability is enough.',
  *check(container, view, q) {
    // Fargate and Windows refuse it, which is said elsewhere.
    if (container.doc.privileged !== true || view.isWindows || view.launches.has('FARGATE')) return;
    yield {
      field: ['privileged'],
      message: `${nameOf(container)} is privileged and so has the power of root over its instance.`,
      fix: { label: 'Make it unprivileged', edits: editContainer(q, container, ['privileged']) },
    };
  },
  good: [
    () => ec2({ container: { linuxParameters: { capabilities: { add: ['SYS_PTRACE'] } } } }),
    () => fargate({ container: { privileged: true } }),
  ],
  bad: [() => ec2({ container: { privileged: true } })],
});
