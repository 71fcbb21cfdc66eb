import { z } from 'zod';
import { field } from '../field.ts';
import { apiPage } from './pages.ts';

const docs = apiPage('AwsVpcConfiguration');

const awsvpcConfiguration = z.strictObject({
  subnets: field(z.array(z.string()).min(1).max(16), {
    help: 'Names or ids of 1 to 16 subnets of one VPC.',
    docs,
    required: true,
    ids: { length: 'net-subnets-max-16', missing: 'net-subnets-min' },
  }),
  securityGroups: field(z.array(z.string()).max(5), {
    help: 'Ids of security groups beyond those that are drawn; five in all.',
    docs,
    hidden: true,
    ids: { length: 'net-security-groups-max-5' },
  }),
  assignPublicIp: field(z.enum(['ENABLED', 'DISABLED']), {
    help: 'Whether each task gets a public IPv4 address. Fargate in a public subnet needs it to reach the internet.',
    docs,
    default: 'DISABLED',
  }),
});

export const networkConfiguration = field(
  z.strictObject({
    awsvpcConfiguration: field(awsvpcConfiguration, {
      help: 'Subnets and addresses of tasks in awsvpc mode.',
      docs,
    }),
  }),
  {
    help: 'Required for awsvpc, refused for the other network modes.',
    docs: apiPage('NetworkConfiguration'),
    group: 'Network',
  },
);
