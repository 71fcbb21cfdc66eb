import { editContainer } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const capabilities = { drop: ['ALL'] };

export const cCapabilitiesWithPrivileged = containerRule({
  id: 'c-capabilities-with-privileged',
  title: 'Capabilities that do not count',
  why: 'A privileged container has every capability. What the lists add or drop is ignored.',
  *check(container, _view, q) {
    const lists = container.doc.linuxParameters?.capabilities;
    if (container.doc.privileged !== true || !(lists?.add?.length || lists?.drop?.length)) return;
    yield {
      field: ['linuxParameters', 'capabilities'],
      message: `${nameOf(container)} is privileged, so the capabilities it adds or drops are ignored.`,
      fix: { label: 'Make it unprivileged', edits: editContainer(q, container, ['privileged']) },
    };
  },
  good: [
    () => ec2({ container: { linuxParameters: { capabilities } } }),
    () => ec2({ container: { privileged: true } }),
  ],
  bad: [() => ec2({ container: { privileged: true, linuxParameters: { capabilities } } })],
});
