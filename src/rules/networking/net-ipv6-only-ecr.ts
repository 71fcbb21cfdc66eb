import { isPrivateEcr } from '#model/task-definition/references.ts';
import { serviceName, serviceRule } from '../service-rules.ts';
import { inSubnets, isIpv6Only } from './ipv6.ts';

export const netIpv6OnlyEcr = serviceRule({
  id: 'net-ipv6-only-ecr',
  title: 'IPv4 registry name in IPv6-only subnets',
  why: 'The usual name of an ECR registry has IPv4 addresses alone. Tasks in IPv6-only subnets must pull through the dual-stack name, account.dkr-ecr.region.on.aws.',
  *check(view, q) {
    if (!isIpv6Only(q, view)) return;
    for (const { at, doc, prefix } of view.taskDefinition?.containers ?? []) {
      if (!isPrivateEcr(doc.image ?? '') || !doc.image!.includes('.dkr.ecr.')) continue;
      yield {
        at,
        field: [...prefix, 'image'],
        message: `${serviceName(view, q)} pulls ${doc.image} from IPv6-only subnets; that name has IPv4 addresses alone.`,
      };
    }
  },
  good: [
    inSubnets(true, {}, { container: { image: '111122223333.dkr-ecr.eu-west-1.on.aws/api:1.4.2' } }),
    inSubnets(false, {}, { container: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2' } }),
  ],
  bad: [
    inSubnets(true, {}, { container: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api:1.4.2' } }),
  ],
});
