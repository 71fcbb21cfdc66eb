import { z } from '../zod.ts';
import { orPlaceholder } from './placeholder.ts';
import { field } from '../field.ts';
import { ec2Page } from './pages.ts';

const docs = ec2Page('IpPermission');
// -1 stands for all ICMP types, and for no port at all.
const port = z.int().min(-1).max(65_535);

/** What a security group rule admits, whoever the other side is. */
export const permission = {
  protocol: field(z.enum(['tcp', 'udp', 'icmp', 'icmpv6', '-1']), {
    help: 'The IP protocol; -1 means all of them (IpProtocol).',
    docs,
    default: 'tcp',
  }),
  fromPort: field(port, { help: 'The first port; every port when left out.', docs }),
  toPort: field(port, { help: 'The last port; fromPort when left out.', docs }),
};

/** A rule that names addresses; one that names another security group is an `admits` link. */
export const cidrRule = z.strictObject({
  ...permission,
  cidr: field(
    orPlaceholder(/^[0-9A-Fa-f.:]+\/\d{1,3}$/, 'must be a block of addresses, e.g. 10.0.0.0/16 or 0.0.0.0/0'),
    {
      help: 'The addresses, e.g. 10.0.0.0/16; 0.0.0.0/0 is everyone (CidrIp or CidrIpv6).',
      docs: ec2Page('IpRange'),
      required: true,
    },
  ),
  description: field(z.string().max(255), { help: 'Why the rule exists.', docs: ec2Page('IpRange') }),
});
