import { z } from '../zod.ts';
import { orPlaceholder } from '../aws/placeholder.ts';
import { ec2Page, vpcPage } from '../aws/pages.ts';
import { insideVpc } from '../contents.ts';
import { field } from '../field.ts';
import { defineKind } from '../kind.ts';
import type { Query } from '../query.ts';

const docs = ec2Page('CreateVpc');
const subnetDocs = ec2Page('CreateSubnet');
const cidr = orPlaceholder(
  /^(\d{1,3}\.){3}\d{1,3}\/(1[6-9]|2[0-8])$/,
  'must be an IPv4 block of /16 to /28, e.g. 10.0.0.0/16',
);

const subnet = z.strictObject({
  name: field(z.string(), {
    help: 'What services and load balancers call this subnet.',
    docs: subnetDocs,
    required: true,
  }),
  cidrBlock: field(cidr, { help: 'Its IPv4 addresses, /16 to /28 inside the VPC.', docs: subnetDocs }),
  availabilityZone: field(z.string(), { help: 'The zone it lies in.', docs: subnetDocs, required: true }),
  public: field(z.boolean(), {
    help: 'Whether its route table leads to an internet gateway.',
    docs: vpcPage('configure-subnets'),
    default: false,
  }),
  ipv6Only: field(z.boolean(), {
    help: 'Whether it has IPv6 addresses alone (Ipv6Native).',
    docs: subnetDocs,
    default: false,
  }),
});

export const vpc = defineKind({
  kind: 'vpc',
  label: 'VPC',
  group: 'Network',
  summary: 'A private network over several Availability Zones.',
  keywords: ['network', 'subnet', 'NAT', 'availability zone', 'virtual private cloud'],
  docs: vpcPage('what-is-amazon-vpc'),
  icon: 'vpc',
  schema: z.strictObject({
    name: field(z.string().max(255), { help: 'Its Name tag.', docs, group: 'Basics' }),
    cidrBlock: field(cidr, {
      help: 'Its IPv4 addresses, /16 to /28.',
      docs,
      default: '10.0.0.0/16',
      group: 'Basics',
    }),
    availabilityZones: field(z.array(z.string()), {
      help: 'The zones it uses: full names, or the letter alone.',
      docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html',
      group: 'Basics',
    }),
    subnets: field(z.array(subnet), {
      help: 'Its subnets, each in one zone.',
      docs: subnetDocs,
      group: 'Subnets',
    }),
    natGateways: field(z.enum(['none', 'single', 'per-zone']), {
      help: 'How private subnets reach the internet: not at all, through one NAT gateway, or one in each zone.',
      docs: vpcPage('vpc-nat-gateway'),
      default: 'none',
      group: 'Egress',
    }),
    endpoints: field(z.array(z.string()), {
      help: 'Services reached inside the VPC, e.g. ecr.api, ecr.dkr, s3, logs, secretsmanager, ssm, kms, ssmmessages.',
      docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html',
      group: 'Egress',
    }),
    enableDnsSupport: field(z.boolean(), {
      help: 'Whether the VPC resolves names through the Amazon DNS server.',
      docs: vpcPage('vpc-dns'),
      default: true,
      group: 'DNS',
    }),
    enableDnsHostnames: field(z.boolean(), {
      help: 'Whether instances get DNS names; EFS and private endpoints need it.',
      docs: vpcPage('vpc-dns'),
      default: false,
      group: 'DNS',
    }),
  }),
  nameProp: 'name',
  create: () => ({
    name: 'VPC',
    cidrBlock: '10.0.0.0/16',
    availabilityZones: ['a', 'b'],
    subnets: [
      { name: 'public-a', cidrBlock: '10.0.0.0/24', availabilityZone: 'a', public: true },
      { name: 'public-b', cidrBlock: '10.0.1.0/24', availabilityZone: 'b', public: true },
      { name: 'private-a', cidrBlock: '10.0.10.0/24', availabilityZone: 'a' },
      { name: 'private-b', cidrBlock: '10.0.11.0/24', availabilityZone: 'b' },
    ],
    natGateways: 'per-zone',
    enableDnsSupport: true,
    enableDnsHostnames: true,
  }),
  shape: 'frame',
  frame: 'vpc',
  contains: insideVpc,
  size: { width: 880, height: 480 },
  facts: (q: Query, id: string): string => {
    const { cidrBlock = '10.0.0.0/16', availabilityZones = [] } = q.props('vpc', id);
    return `${cidrBlock} · ${availabilityZones.length} ${availabilityZones.length === 1 ? 'zone' : 'zones'}`;
  },
});
