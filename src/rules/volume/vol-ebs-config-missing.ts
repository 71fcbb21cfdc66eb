import { addInfrastructureRole, ebsService, ebsVolumesOf } from '../ebs-volumes.ts';
import { runnerRule } from '../runner-rules.ts';

const modestGib = 20;

export const volEbsConfigMissing = runnerRule({
  id: 'vol-ebs-config-missing',
  title: 'EBS volume without a size',
  why: 'The task definition only says that a volume is made at launch. Which disk that is, the service or task says that runs it; without that AWS refuses to start it.',
  *check({ id, name, taskDefinition }, q) {
    for (const volume of ebsVolumesOf(q, taskDefinition)) {
      if (volume.disk) continue;
      const disk = { volumeType: 'gp3', sizeInGiB: modestGib };
      const roles = q.linksTo(id, 'infrastructure-role').length > 0 ? [] : addInfrastructureRole(q, id);
      yield {
        at: volume.at,
        field: ['managedEBSVolume'],
        message: `${name} runs a task with the EBS volume ${volume.name}, but nothing says how large it is.`,
        fix: {
          label: `Make it ${modestGib} GiB of gp3`,
          edits: [{ do: 'set', id: volume.at, path: ['managedEBSVolume'], value: disk }, ...roles],
        },
      };
    }
  },
  good: [() => ebsService({})],
  bad: [() => ebsService(undefined), () => ebsService(undefined, {}, false)],
});
