import { editContainer } from '../edits.ts';
import { fargate, windowsOnFargate } from '../examples.ts';
import { isRoot } from '../root-user.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const as = (user: string | undefined) => fargate({ container: { user } });

export const secRootUser = containerRule({
  id: 'sec-root-user',
  title: 'Container runs as root',
  why: 'Root inside a container may change every file of it, install tools, and is one flaw of the kernel away from the host. Most programs need none of that.',
  *check(container, view, q) {
    const { user } = container.doc;
    if (view.isWindows || !isRoot(user)) return;
    yield {
      field: ['user'],
      message:
        user === undefined
          ? `${nameOf(container)} runs as root, unless its image names another user.`
          : `${nameOf(container)} runs as ${user}.`,
      fix: { label: 'Run as user 1000', edits: editContainer(q, container, ['user'], '1000') },
    };
  },
  good: [() => as('1000'), () => as('nginx:nginx'), () => windowsOnFargate()],
  bad: [() => as(undefined), () => as('root'), () => as('0:0')],
});
