import { addInfrastructureRole, ebsService, ebsVolumesOf } from '../ebs-volumes.ts';
import { runnerRule } from '../runner-rules.ts';

export const volEbsRoleRequired = runnerRule({
  id: 'vol-ebs-role-required',
  title: 'EBS volume without an infrastructure role',
  why: 'ECS makes and attaches the volume on your behalf, with a role that trusts ecs.amazonaws.com. AWS requires it wherever such a volume is configured.',
  *check({ id, name, taskDefinition }, q) {
    for (const { at, name: volume, disk } of ebsVolumesOf(q, taskDefinition)) {
      if (!disk || disk.roleArn || q.linksTo(id, 'infrastructure-role').length > 0) continue;
      yield {
        at,
        field: ['managedEBSVolume'],
        message: `${name} has no infrastructure role, with which ECS could make the volume ${volume}.`,
        fix: { label: 'Add an infrastructure role', edits: addInfrastructureRole(q, id) },
      };
    }
  },
  good: [
    () => ebsService({}),
    () => ebsService({ roleArn: 'arn:aws:iam::111122223333:role/ecsInfrastructureRole' }, {}, false),
  ],
  bad: [() => ebsService({}, {}, false)],
});
