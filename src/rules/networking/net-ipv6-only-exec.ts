import { serviceName, serviceRule } from '../service-rules.ts';
import { inSubnets, isIpv6Only } from './ipv6.ts';

const exec = { props: { enableExecuteCommand: true } };

export const netIpv6OnlyExec = serviceRule({
  id: 'net-ipv6-only-exec',
  title: 'ECS Exec in IPv6-only subnets',
  why: 'ECS Exec does not work in subnets that have IPv6 addresses alone. Dual-stack subnets are fine.',
  *check(view, q) {
    if (view.props.enableExecuteCommand !== true || !isIpv6Only(q, view)) return;
    yield {
      field: ['enableExecuteCommand'],
      message: `${serviceName(view, q)} has ECS Exec on, but its subnets have IPv6 addresses alone.`,
      fix: {
        label: 'Turn ECS Exec off',
        edits: [{ do: 'set', id: view.id, path: ['enableExecuteCommand'], value: false }],
      },
    };
  },
  good: [inSubnets(false, exec), inSubnets(true)],
  bad: [inSubnets(true, exec)],
});
