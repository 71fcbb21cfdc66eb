import { design, type Props } from '#model/build.ts';
import { titleOf } from '#model/registry.ts';
import { fargateTask } from '../examples.ts';
import { serviceName, serviceRule } from '../service-rules.ts';

const files = {
  volumes: [
    {
      name: 'data',
      efsVolumeConfiguration: { fileSystemId: 'fs-0123456789abcdef0', transitEncryption: 'ENABLED' },
    },
  ],
  container: { mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] },
};
const drawn = (vpc: Props, usesEfs: boolean) => () =>
  design((d) => void d.service({ vpc, runs: fargateTask(usesEfs ? files : {}) }));

export const netVpcDnsAttributes = serviceRule({
  id: 'net-vpc-dns-attributes',
  title: 'Names that the VPC does not resolve',
  why: 'Service discovery, the DNS names of EFS, and private endpoints are found by name. The VPC answers only with enableDnsSupport and enableDnsHostnames on.',
  *check(view, q) {
    if (view.vpc === undefined) return;
    const { enableDnsSupport = true, enableDnsHostnames = false, endpoints = [] } = q.props('vpc', view.vpc);
    if (enableDnsSupport && enableDnsHostnames) return;
    const reasons = [
      view.taskDefinition?.volumes.some(({ doc }) => doc.efsVolumeConfiguration)
        ? 'mounts an EFS file system'
        : '',
      (view.props.serviceRegistries ?? []).length > 0 ? 'uses service discovery' : '',
      endpoints.some((name) => !/(^|\.)(s3|dynamodb)$/.test(name)) ? 'reaches AWS through endpoints' : '',
    ].filter(Boolean);
    if (reasons.length === 0) return;
    yield {
      at: view.vpc,
      field: [enableDnsSupport ? 'enableDnsHostnames' : 'enableDnsSupport'],
      message: `${serviceName(view, q)} ${reasons[0]}, but ${titleOf(q, view.vpc)} does not resolve the names it needs.`,
      fix: {
        label: 'Turn DNS support and host names on',
        edits: [
          { do: 'set', id: view.vpc, path: ['enableDnsSupport'], value: true },
          { do: 'set', id: view.vpc, path: ['enableDnsHostnames'], value: true },
        ],
      },
    };
  },
  good: [drawn({ enableDnsHostnames: true }, true), drawn({ enableDnsHostnames: false }, false)],
  bad: [drawn({ enableDnsHostnames: false }, true), drawn({ enableDnsSupport: false }, true)],
});
