import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';

const group = (managedDraining: string): Design =>
  design((d) =>
    d.node('ec2-capacity', {
      capacityProvider: { name: 'instances', managedScaling: { status: 'ENABLED' }, managedDraining },
    }),
  );

export const capAsgManagedDraining = defineRule({
  id: 'cap-asg-managed-draining',
  on: 'ec2-capacity',
  title: 'Tasks are cut off with their instance',
  why: 'With managed draining ECS starts tasks elsewhere before an instance ends. Without it they stop with the instance, in the middle of requests.',
  *check(q, id) {
    if (q.props('ec2-capacity', id).capacityProvider?.managedDraining !== 'DISABLED') return;
    const path = ['capacityProvider', 'managedDraining'];
    yield {
      field: path,
      message: `When an instance of ${titleOf(q, id)} is terminated, its tasks stop with it.`,
      fix: { label: 'Turn managed draining on', edits: [setProp(id, path, 'ENABLED')] },
    };
  },
  good: [() => group('ENABLED')],
  bad: [() => group('DISABLED')],
});
