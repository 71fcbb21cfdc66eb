import { ec2, external, fargate, managedInstances, windowsOnEc2, windowsOnFargate } from '../examples.ts';
import type { SupportRow } from './row.ts';

const ownNetwork =
  'In awsvpc mode ECS sets up the network namespace of the task, and its names come from the VPC.';

/** Names and links that Docker's own network knows. */
export const containerNetworkRows: readonly SupportRow[] = [
  {
    id: 'c-links-bridge-only',
    of: 'container',
    parameter: 'links',
    where: { mode: ['awsvpc', 'host', 'none'] },
    title: 'Links outside bridge mode',
    why: "Links write other containers' addresses into a container on Docker's bridge. In awsvpc and host mode the containers of a task already share localhost.",
    does: (value) => `links to ${String(value)}`,
    but: 'links exist in bridge mode only',
    fix: 'remove',
    good: [
      () =>
        ec2({
          sidecars: [{ name: 'cache', image: 'public.ecr.aws/docker/library/redis:7.4' }],
          container: { links: ['cache'] },
        }),
    ],
    bad: [
      () => fargate({ container: { links: ['cache'] } }),
      () => ec2({ networkMode: 'host', container: { links: ['cache'] } }),
    ],
  },
  {
    id: 'c-links-windows',
    of: 'container',
    parameter: 'links',
    where: { os: 'windows', mode: ['default', 'bridge'] },
    title: 'Links on Windows',
    why: "Links belong to Docker's bridge network on Linux; AWS does not support them for Windows containers.",
    fix: 'remove',
    good: [() => windowsOnEc2({ networkMode: undefined })],
    bad: [() => windowsOnEc2({ networkMode: undefined, container: { links: ['cache'] } })],
  },
  {
    id: 'c-hostname-awsvpc',
    of: 'container',
    parameter: 'hostname',
    where: [{ mode: ['awsvpc'] }, { launch: 'MANAGED_INSTANCES' }],
    title: 'Host name in awsvpc mode',
    why: `${ownNetwork} AWS refuses a hostname of your own.`,
    fix: 'remove',
    good: [() => ec2({ container: { hostname: 'web' } })],
    bad: [
      () => fargate({ container: { hostname: 'web' } }),
      () => managedInstances({ networkMode: 'host', container: { hostname: 'web' } }),
    ],
  },
  {
    id: 'c-dns-servers-awsvpc',
    of: 'container',
    parameter: 'dnsServers',
    where: { mode: ['awsvpc'] },
    title: 'DNS servers in awsvpc mode',
    why: `${ownNetwork} Other name servers are set in the DHCP options of the VPC or in Route 53 Resolver.`,
    does: () => 'sets dnsServers',
    fix: 'remove',
    good: [() => ec2({ container: { dnsServers: ['10.0.0.2'] } })],
    bad: [() => fargate({ container: { dnsServers: ['10.0.0.2'] } })],
  },
  {
    id: 'c-dns-search-awsvpc',
    of: 'container',
    parameter: 'dnsSearchDomains',
    where: [{ mode: ['awsvpc'] }, { launch: 'FARGATE' }],
    title: 'DNS search domains in awsvpc mode',
    why: `${ownNetwork} Search domains are set in the DHCP options of the VPC.`,
    does: () => 'sets dnsSearchDomains',
    fix: 'remove',
    good: [() => ec2({ container: { dnsSearchDomains: ['example.com'] } })],
    bad: [() => fargate({ container: { dnsSearchDomains: ['example.com'] } })],
  },
  {
    id: 'c-dns-windows',
    of: 'container',
    parameter: 'dnsServers',
    where: { os: 'windows' },
    title: 'DNS servers on Windows',
    why: 'AWS does not support DNS settings for Windows containers; they use those of the instance.',
    fix: 'remove',
    good: [() => windowsOnEc2(), () => ec2({ container: { dnsServers: ['10.0.0.2'] } })],
    bad: [() => windowsOnEc2({ networkMode: undefined, container: { dnsServers: ['10.0.0.2'] } })],
  },
  {
    id: 'c-dns-windows',
    of: 'container',
    parameter: 'dnsSearchDomains',
    where: { os: 'windows' },
    title: 'DNS search domains on Windows',
    why: 'AWS does not support DNS settings for Windows containers; they use those of the instance.',
    fix: 'remove',
    good: [() => windowsOnEc2(), () => ec2({ container: { dnsSearchDomains: ['example.com'] } })],
    bad: [() => windowsOnEc2({ networkMode: undefined, container: { dnsSearchDomains: ['example.com'] } })],
  },
  {
    id: 'c-dns-managed-instances',
    of: 'container',
    parameter: 'dnsServers',
    where: { launch: 'MANAGED_INSTANCES' },
    title: 'DNS servers on Managed Instances',
    why: 'AWS configures the instances it manages and does not let a container choose its name servers.',
    does: () => 'sets dnsServers',
    fix: 'remove',
    good: [() => ec2({ container: { dnsServers: ['10.0.0.2'] } })],
    bad: [() => managedInstances({ networkMode: 'host', container: { dnsServers: ['10.0.0.2'] } })],
  },
  {
    id: 'c-extrahosts-awsvpc',
    of: 'container',
    parameter: 'extraHosts',
    where: [{ mode: ['awsvpc'] }, { os: 'windows' }],
    title: 'Extra hosts where Docker does not write them',
    why: "extraHosts are lines in the container's /etc/hosts, which in awsvpc mode and on Windows is not Docker's to write.",
    fix: 'remove',
    good: [() => external({ container: { extraHosts: [{ hostname: 'db', ipAddress: '10.0.1.5' }] } })],
    bad: [
      () => fargate({ container: { extraHosts: [{ hostname: 'db', ipAddress: '10.0.1.5' }] } }),
      () =>
        windowsOnEc2({
          networkMode: undefined,
          container: { extraHosts: [{ hostname: 'db', ipAddress: '10.0.1.5' }] },
        }),
    ],
  },
  {
    id: 'c-disable-networking-awsvpc',
    of: 'container',
    parameter: 'disableNetworking',
    where: [{ mode: ['awsvpc'] }, { launch: 'MANAGED_INSTANCES' }, { os: 'windows' }],
    title: 'Networking switched off where it cannot be',
    why: 'disableNetworking starts a container without any network, which Docker can do on Linux outside awsvpc mode.',
    fix: 'remove',
    good: [
      () => ec2({ container: { disableNetworking: true, portMappings: [] } }),
      () => fargate({ container: { disableNetworking: false } }),
    ],
    bad: [
      () => fargate({ container: { disableNetworking: true } }),
      () => windowsOnFargate({ container: { disableNetworking: true } }),
    ],
  },
];
