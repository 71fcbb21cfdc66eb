import type { Rule } from '../rule.ts';
import { netAssignPublicIpEc2 } from './net-assign-public-ip-ec2.ts';
import { netAwsvpcInstanceSubnetMatch } from './net-awsvpc-instance-subnet-match.ts';
import { netDefaultSecurityGroup } from './net-default-security-group.ts';
import { netEc2AwsvpcPublicSubnet } from './net-ec2-awsvpc-public-subnet.ts';
import { netFargatePrivateSubnetPublicIp } from './net-fargate-private-subnet-public-ip.ts';
import { netFargatePublicSubnetNoIp } from './net-fargate-public-subnet-no-ip.ts';
import { netIpv6OnlyEcr } from './net-ipv6-only-ecr.ts';
import { netIpv6OnlyExec } from './net-ipv6-only-exec.ts';
import { netIpv6OnlyLoadBalancer } from './net-ipv6-only-load-balancer.ts';
import { netPrivateSubnetNeedsEgress } from './net-private-subnet-needs-egress.ts';
import { netSingleAz } from './net-single-az.ts';
import { netVpcDnsAttributes } from './net-vpc-dns-attributes.ts';
import { netVpcEndpointExec } from './net-vpc-endpoint-exec.ts';
import { netVpcEndpointLogs } from './net-vpc-endpoint-logs.ts';
import { netVpcEndpointSecrets } from './net-vpc-endpoint-secrets.ts';
import { netVpcEndpointsEcrSet } from './net-vpc-endpoints-ecr-set.ts';
import { sgDatabaseFromTask } from './sg-database-from-task.ts';
import { sgLbListenerOpen } from './sg-lb-listener-open.ts';
import { sgLbToInstanceDynamic } from './sg-lb-to-instance-dynamic.ts';
import { sgLbToTask } from './sg-lb-to-task.ts';
import { sgTaskEgress } from './sg-task-egress.ts';
import { sgTaskOpenToWorld } from './sg-task-open-to-world.ts';
import { volEfsMountTargetAz } from './vol-efs-mount-target-az.ts';
import { volEfsSg2049 } from './vol-efs-sg-2049.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const networkingRules: readonly Rule[] = [
  netAssignPublicIpEc2,
  netAwsvpcInstanceSubnetMatch,
  netDefaultSecurityGroup,
  netEc2AwsvpcPublicSubnet,
  netFargatePrivateSubnetPublicIp,
  netFargatePublicSubnetNoIp,
  netIpv6OnlyEcr,
  netIpv6OnlyExec,
  netIpv6OnlyLoadBalancer,
  netPrivateSubnetNeedsEgress,
  netSingleAz,
  netVpcDnsAttributes,
  netVpcEndpointExec,
  netVpcEndpointLogs,
  netVpcEndpointSecrets,
  netVpcEndpointsEcrSet,
  sgDatabaseFromTask,
  sgLbListenerOpen,
  sgLbToInstanceDynamic,
  sgLbToTask,
  sgTaskEgress,
  sgTaskOpenToWorld,
  volEfsMountTargetAz,
  volEfsSg2049,
];
