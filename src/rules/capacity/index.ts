import type { Rule } from '../rule.ts';
import { capAllZeroWeight } from './cap-all-zero-weight.ts';
import { capAsgManagedDraining } from './cap-asg-managed-draining.ts';
import { capAsgOneCluster } from './cap-asg-one-cluster.ts';
import { capBaseSingle } from './cap-base-single.ts';
import { capDefaultStrategyListed } from './cap-default-strategy-listed.ts';
import { capEc2Arch } from './cap-ec2-arch.ts';
import { capEc2NoInstances } from './cap-ec2-no-instances.ts';
import { capEc2TaskTooBig } from './cap-ec2-task-too-big.ts';
import { capEc2TotalCapacity } from './cap-ec2-total-capacity.ts';
import { capEc2WindowsInstances } from './cap-ec2-windows-instances.ts';
import { capExternalNoProvider } from './cap-external-no-provider.ts';
import { capNotAssociated } from './cap-not-associated.ts';
import { capProvisioning500 } from './cap-provisioning-500.ts';
import { capRunTaskStrategy } from './cap-run-task-strategy.ts';
import { capSpotArm64Platform } from './cap-spot-arm64-platform.ts';
import { capSpotNoFallback } from './cap-spot-no-fallback.ts';
import { capSpotOnlyCritical } from './cap-spot-only-critical.ts';
import { capSpotStopTimeout } from './cap-spot-stop-timeout.ts';
import { capSpotWindows } from './cap-spot-windows.ts';
import { capStrategyOneType } from './cap-strategy-one-type.ts';
import { capTerminationNeedsScaling } from './cap-termination-needs-scaling.ts';
import { capZeroWeightUnused } from './cap-zero-weight-unused.ts';

/** What tasks run on. A new rule is one file and one line here. */
export const capacityRules: readonly Rule[] = [
  capAllZeroWeight,
  capAsgManagedDraining,
  capAsgOneCluster,
  capBaseSingle,
  capDefaultStrategyListed,
  capEc2Arch,
  capEc2NoInstances,
  capEc2TaskTooBig,
  capEc2TotalCapacity,
  capEc2WindowsInstances,
  capExternalNoProvider,
  capNotAssociated,
  capProvisioning500,
  capRunTaskStrategy,
  capSpotArm64Platform,
  capSpotNoFallback,
  capSpotOnlyCritical,
  capSpotStopTimeout,
  capSpotWindows,
  capStrategyOneType,
  capTerminationNeedsScaling,
  capZeroWeightUnused,
];
