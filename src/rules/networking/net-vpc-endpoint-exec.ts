import { endpointRule } from './endpoint-rule.ts';

export const netVpcEndpointExec = endpointRule({
  id: 'net-vpc-endpoint-exec',
  title: 'ECS Exec without a way in',
  why: 'ECS Exec opens its shell through Session Manager. Without internet it needs the ssmmessages endpoint.',
  purpose: 'for ECS Exec',
  endpoints: (view) => (view.props.enableExecuteCommand === true ? ['ssmmessages'] : []),
  service: { enableExecuteCommand: true },
});
