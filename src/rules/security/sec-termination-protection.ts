import { service, type Props } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { titleOf } from '#model/registry.ts';
import { ec2Task } from '../examples.ts';
import { defineRule } from '../rule.ts';

const group = (capacityProvider: Props): Design =>
  service({
    on: 'EC2',
    runs: ec2Task(),
    capacity: {
      newInstancesProtectedFromScaleIn: true,
      capacityProvider: { name: 'instances', ...capacityProvider } as never,
    },
  });
const managedScaling = { status: 'ENABLED', targetCapacity: 100 };

export const secTerminationProtection = defineRule({
  id: 'sec-termination-protection',
  on: 'ec2-capacity',
  title: 'Instances may be removed with their tasks',
  why: 'When managed scaling takes instances away, managed termination protection keeps those on which tasks still run.',
  *check(q, id) {
    const { capacityProvider: provider } = q.props('ec2-capacity', id);
    if (provider?.managedScaling?.status !== 'ENABLED' || provider.managedTerminationProtection === 'ENABLED')
      return;
    yield {
      field: ['capacityProvider', 'managedTerminationProtection'],
      message: `Scaling in may remove an instance of ${titleOf(q, id)} on which tasks run.`,
      fix: {
        label: 'Protect instances with tasks',
        edits: [
          { do: 'set', id, path: ['capacityProvider', 'managedTerminationProtection'], value: 'ENABLED' },
          { do: 'set', id, path: ['newInstancesProtectedFromScaleIn'], value: true },
        ],
      },
    };
  },
  good: [
    () => group({ managedScaling, managedTerminationProtection: 'ENABLED' }),
    () => group({ managedScaling: { status: 'DISABLED' } }),
  ],
  bad: [() => group({ managedScaling, managedTerminationProtection: 'DISABLED' })],
});
