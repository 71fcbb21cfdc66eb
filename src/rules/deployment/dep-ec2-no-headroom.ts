import { titleOf } from '#model/registry.ts';
import { setProp } from '../prop-edits.ts';
import { awsvpcGroupService, groupService, rolling } from '../service-examples.ts';
import { roomFor } from '../room-for.ts';
import { deploymentRule, isRollingReplica } from './bounds.ts';

export const depEc2NoHeadroom = deploymentRule({
  id: 'dep-ec2-no-headroom',
  title: 'No room for a new task beside the old ones',
  why: 'With a minimum of 100 % ECS starts a new task before it stops an old one. On instances that are full the new one cannot be placed, and the deployment does not move.',
  *check(bounds, view, q) {
    const { desired, floor } = bounds;
    if (!isRollingReplica(bounds) || desired === 0 || floor < desired || !view.taskDefinition) return;
    const room = roomFor(q, view.id, view.taskDefinition);
    // A service that does not even fit as it is, and a fixed port, have rules of their own.
    if (!room || room.demand.hostPorts.length > 0 || room.copies !== desired) return;
    const lower = Math.floor(((desired - 1) / desired) * 100);
    yield {
      field: ['deploymentConfiguration', 'minimumHealthyPercent'],
      message: `The instances have room for ${room.copies} tasks of ${titleOf(q, view.id)}, which are all running; no new one fits beside them.`,
      fix: {
        label: `Keep ${lower} %, so that one may stop first`,
        edits: [setProp(view.id, ['deploymentConfiguration', 'minimumHealthyPercent'], lower)],
      },
    };
  },
  good: [
    () => groupService({ desiredCount: 4 }),
    () => awsvpcGroupService({ desiredCount: 4, deploymentConfiguration: rolling(75, 100) }),
    () => awsvpcGroupService({ desiredCount: 4 }, { capacity: { maxSize: 3 } }),
  ],
  bad: [
    () => awsvpcGroupService({ desiredCount: 4 }),
    () => groupService({ desiredCount: 2 }, { task: { memory: '5000' } }),
  ],
});
