import { editContainer } from '../edits.ts';
import { ec2 } from '../examples.ts';
import { isRoot } from '../root-user.ts';
import { containerRule, nameOf } from '../task-rules.ts';

const inHostMode = (user: string | undefined, privileged = false) =>
  ec2({ networkMode: 'host', container: { user, privileged } });

export const netHostRootUser = containerRule({
  id: 'net-host-root-user',
  title: 'Root on the network of the host',
  why: 'In host mode a container listens and connects as the instance itself. As root it may open any port there and speak to what is meant for the host alone, such as the instance metadata.',
  *check(container, view, q) {
    const { user, privileged } = container.doc;
    if (view.networkMode !== 'host' || view.isWindows || privileged === true || !isRoot(user)) return;
    yield {
      field: ['user'],
      message: `${nameOf(container)} runs as root${user === undefined ? ' unless its image names another user' : ''}, on the network of the host.`,
      fix: { label: 'Run as user 1000', edits: editContainer(q, container, ['user'], '1000') },
    };
  },
  good: [() => inHostMode('1000'), () => ec2({ container: { user: undefined } })],
  bad: [() => inHostMode(undefined), () => inHostMode('root'), () => inHostMode('0:0')],
});
