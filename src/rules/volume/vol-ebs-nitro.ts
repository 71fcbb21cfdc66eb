import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import { instanceType } from '#model/aws/instance-types.ts';
import { titleOf } from '#model/registry.ts';
import { hostGroupsOf } from '#model/view/runner-hosts.ts';
import { ebsVolumesOf } from '../ebs-volumes.ts';
import { ec2Task } from '../examples.ts';
import { runnerRule } from '../runner-rules.ts';

const on = (type: string, launched = true): Design =>
  design((d) => {
    const volumes = [launched ? { name: 'scratch', configuredAtLaunch: true } : { name: 'scratch' }];
    d.service({ on: 'EC2', runs: ec2Task({ volumes }), capacity: { instanceType: type } });
  });

export const volEbsNitro = runnerRule({
  id: 'vol-ebs-nitro',
  title: 'EBS volume on an instance that cannot take it',
  why: 'ECS attaches a volume to a running instance as an NVMe device, which instances built on the Nitro system have.',
  *check({ id, name, taskDefinition }, q) {
    const [volume] = ebsVolumesOf(q, taskDefinition);
    for (const group of volume ? hostGroupsOf(q, id) : []) {
      if (instanceType(group.hosts.instanceType)?.nitro !== false) continue;
      yield {
        at: group.id,
        field: ['instanceType'],
        message: `${name} needs the EBS volume ${volume!.name}, but the instances of ${titleOf(q, group.id)} are ${group.hosts.instanceType}, which are not built on Nitro.`,
      };
    }
  },
  good: [() => on('m5.large'), () => on('t2.medium', false)],
  bad: [() => on('t2.medium')],
});
