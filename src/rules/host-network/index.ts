import type { Rule } from '../rule.ts';
import { eniPerInstanceLimit } from './eni-per-instance-limit.ts';
import { eniTrunkingRequirements } from './eni-trunking-requirements.ts';
import { netAwsvpcConfigRequired } from './net-awsvpc-config-required.ts';
import { netConfigOnlyAwsvpc } from './net-config-only-awsvpc.ts';
import { netHostOneCopyPerInstance } from './net-host-one-copy-per-instance.ts';
import { netNoneNoLoadBalancer } from './net-none-no-load-balancer.ts';
import { portBridgeStaticLimitsCopies } from './port-bridge-static-limits-copies.ts';
import { portReservedLimit100 } from './port-reserved-limit-100.ts';

/** Where tasks are attached to the network, and how many of them an instance takes. A new rule is one file and one line here. */
export const hostNetworkRules: readonly Rule[] = [
  eniPerInstanceLimit,
  eniTrunkingRequirements,
  netAwsvpcConfigRequired,
  netConfigOnlyAwsvpc,
  netHostOneCopyPerInstance,
  netNoneNoLoadBalancer,
  portBridgeStaticLimitsCopies,
  portReservedLimit100,
];
