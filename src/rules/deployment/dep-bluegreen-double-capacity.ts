import { titleOf } from '#model/registry.ts';
import { setProp } from '../prop-edits.ts';
import { awsvpcGroupService } from '../service-examples.ts';
import { roomFor } from '../room-for.ts';
import { deploymentRule } from './bounds.ts';

const blueGreen = { deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 } };

export const depBluegreenDoubleCapacity = deploymentRule({
  id: 'dep-bluegreen-double-capacity',
  title: 'No room for two versions at once',
  why: 'Blue/green, linear and canary deployments start all new tasks beside the old ones and keep both until the end. Instances need room for twice the tasks.',
  *check({ strategy, controller, desired }, view, q) {
    if (strategy === 'ROLLING' || controller !== 'ECS' || !view.taskDefinition) return;
    const room = roomFor(q, view.id, view.taskDefinition);
    if (!room || room.copies < desired || room.copies >= 2 * desired) return;
    yield {
      field: ['deploymentConfiguration', 'strategy'],
      message: `A ${strategy} deployment of ${titleOf(q, view.id)} runs ${2 * desired} tasks for a while, and the instances have room for ${room.copies}.`,
      fix: {
        label: 'Use ROLLING',
        edits: [setProp(view.id, ['deploymentConfiguration', 'strategy'], 'ROLLING')],
      },
    };
  },
  good: [() => awsvpcGroupService({ desiredCount: 2, ...blueGreen })],
  bad: [() => awsvpcGroupService({ desiredCount: 3, ...blueGreen })],
});
