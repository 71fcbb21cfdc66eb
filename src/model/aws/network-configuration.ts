import { z } from '../zod.ts';
import { field } from '../field.ts';
import { apiPage } from './pages.ts';
import { membersOf } from './shape-docs.ts';

const docs = membersOf('AwsVpcConfiguration');

const awsvpcConfiguration = z.strictObject({
  subnets: field(z.array(z.string()).min(1).max(16), {
    help: 'Names or ids of 1 to 16 subnets of one VPC.',
    docs: docs('subnets'),
    required: true,
    ids: { length: 'net-subnets-max-16', missing: 'net-subnets-min' },
  }),
  securityGroups: field(z.array(z.string()).max(5), {
    help: 'Ids of security groups that are not drawn; at most five.',
    docs: docs('securityGroups'),
    hidden: true,
    ids: { length: 'net-security-groups-max-5' },
  }),
  assignPublicIp: field(z.enum(['ENABLED', 'DISABLED']), {
    help: 'Whether each task gets a public IPv4 address. Fargate in a public subnet needs one to reach the internet.',
    docs: docs('assignPublicIp'),
    default: 'DISABLED',
  }),
});

/** Where tasks in awsvpc mode are attached to the network. */
export const networkConfiguration = field(
  z.strictObject({
    awsvpcConfiguration: field(awsvpcConfiguration, {
      help: 'Subnets and addresses of tasks in awsvpc mode.',
      docs: apiPage('AwsVpcConfiguration'),
    }),
  }),
  {
    help: 'Needed for awsvpc, refused for the other network modes.',
    docs: apiPage('NetworkConfiguration'),
    group: 'Network',
  },
);
