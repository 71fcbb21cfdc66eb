import { ebsService, ebsVolumesOf } from '../ebs-volumes.ts';
import { runnerRule } from '../runner-rules.ts';

export const volEbsStandardFargate = runnerRule({
  id: 'vol-ebs-standard-fargate',
  title: 'Magnetic disk on Fargate',
  why: 'standard is the oldest kind of EBS volume, a magnetic disk. Fargate does not support it.',
  *check({ name, launch, taskDefinition }, q) {
    for (const { at, name: volume, disk } of ebsVolumesOf(q, taskDefinition)) {
      if (launch !== 'FARGATE' || disk?.volumeType !== 'standard') continue;
      yield {
        at,
        field: ['managedEBSVolume', 'volumeType'],
        message: `${name} runs on Fargate, where the volume ${volume} cannot be of type standard.`,
        fix: {
          label: 'Use gp3',
          edits: [{ do: 'set', id: at, path: ['managedEBSVolume', 'volumeType'], value: 'gp3' }],
        },
      };
    }
  },
  good: [() => ebsService({}), () => ebsService({ volumeType: 'standard' }, { launchType: 'EC2' })],
  bad: [() => ebsService({ volumeType: 'standard' })],
});
