import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { JsonObject } from '#model/json.ts';
import { titleOf } from '#model/registry.ts';
import { setProp } from '../prop-edits.ts';
import { defineRule } from '../rule.ts';

const group = (provider: JsonObject, newInstancesProtectedFromScaleIn: boolean): Design =>
  design((d) =>
    d.node('ec2-capacity', {
      newInstancesProtectedFromScaleIn,
      capacityProvider: {
        name: 'instances',
        managedTerminationProtection: 'ENABLED',
        managedDraining: 'ENABLED',
        ...provider,
      },
    }),
  );
const on = { managedScaling: { status: 'ENABLED', targetCapacity: 100 } };

export const capTerminationNeedsScaling = defineRule({
  id: 'cap-termination-needs-scaling',
  on: 'ec2-capacity',
  title: 'Termination protection that cannot work',
  why: 'ECS protects instances that run tasks by managing their scale-in protection. For that it must manage the scaling, and the group must protect new instances.',
  *check(q, id) {
    const { capacityProvider, newInstancesProtectedFromScaleIn } = q.props('ec2-capacity', id);
    if (capacityProvider?.managedTerminationProtection !== 'ENABLED') return;
    const { managedScaling } = capacityProvider;
    const isScaled = managedScaling !== undefined && managedScaling.status !== 'DISABLED';
    if (isScaled && newInstancesProtectedFromScaleIn) return;
    const lacks = [
      isScaled ? '' : 'managed scaling',
      newInstancesProtectedFromScaleIn ? '' : 'scale-in protection of new instances',
    ];
    yield {
      field: ['capacityProvider', 'managedTerminationProtection'],
      message: `${titleOf(q, id)} has managed termination protection without ${lacks.filter(Boolean).join(' and ')}.`,
      fix: {
        label: `Turn on ${lacks.filter(Boolean).join(' and ')}`,
        edits: [
          ...(isScaled ? [] : [setProp(id, ['capacityProvider', 'managedScaling', 'status'], 'ENABLED')]),
          ...(newInstancesProtectedFromScaleIn
            ? []
            : [setProp(id, ['newInstancesProtectedFromScaleIn'], true)]),
        ],
      },
    };
  },
  good: [() => group(on, true), () => group({ managedTerminationProtection: 'DISABLED' }, false)],
  bad: [() => group(on, false), () => group({}, true)],
});
