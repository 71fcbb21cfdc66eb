import { design, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { taskRule } from '../task-rules.ts';
import { drawRoles } from './role-examples.ts';
import { secretComplaint } from './secret-permissions.ts';

const kmsKeyId = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const reads = { effect: 'Allow', actions: ['ssm:GetParameters'], resources: ['*'] };
const decrypts = { effect: 'Allow', actions: ['kms:Decrypt'], resources: [kmsKeyId] };
const encrypted = (secret: Props, ...statements: (typeof reads)[]): Design =>
  design((d) => {
    drawRoles(d, { execution: { statements } });
    d.link('secret-variable', d.last('container'), d.node('secret', secret), { name: 'DB_PASSWORD' });
  });

export const secretPermissionKms = taskRule({
  id: 'secret-permission-kms',
  title: 'Execution role that may not decrypt the secret',
  why: 'A secret that is encrypted with a key of your own is decrypted with the rights of whoever reads it, here the execution role. It needs kms:Decrypt for that key.',
  *check(view, q) {
    const keys = view.containers.flatMap(({ at }) =>
      q
        .linksFrom(at, 'secret-variable')
        .flatMap((link) => q.props('secret', q.link(link)!.to).kmsKeyId ?? []),
    );
    yield* secretComplaint(
      q,
      view,
      'kms:Decrypt',
      keys.map((key) => (key.startsWith('arn:') ? key : '*')),
      'reads a secret under a key of your own',
    );
  },
  good: [() => encrypted({ kmsKeyId }, reads, decrypts), () => encrypted({}, reads)],
  bad: [() => encrypted({ kmsKeyId }, reads)],
});
