import { parameter } from '../../parameters.ts';

const managedScalingPage =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html';
const deepDive = 'https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/';

export const instanceLaunchMs = parameter({
  name: 'instanceLaunchMs',
  value: 100_000,
  basis: 'simplified',
  says: 'From the launch of an EC2 instance until it is ACTIVE in its cluster. It depends on the AMI and its user data.',
  source: managedScalingPage,
});

export const instanceReplacedMs = parameter({
  name: 'instanceReplacedMs',
  value: 60_000,
  basis: 'simplified',
  says: 'From the end of an instance until its Auto Scaling group launches another one in its place.',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
});

export const scaleInDatapoints = parameter({
  name: 'capacityScaleInDatapoints',
  value: 15,
  basis: 'documented',
  says: 'Minutes in a row that CapacityProviderReservation must lie below its target before instances are removed.',
  source: deepDive,
});

export const scaleInAfterScaleOutMs = parameter({
  name: 'scaleInAfterScaleOutMs',
  value: 900_000,
  basis: 'documented',
  says: 'How long managed scaling removes nothing after it has added instances.',
  source: managedScalingPage,
});

export const drainTimeoutMs = parameter({
  name: 'managedDrainingTimeoutMs',
  value: 172_800_000,
  basis: 'documented',
  says: 'How long managed draining waits for the tasks of an instance before it is terminated: 48 hours.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html',
});

export const capacityParameters = [
  instanceLaunchMs,
  instanceReplacedMs,
  scaleInDatapoints,
  scaleInAfterScaleOutMs,
  drainTimeoutMs,
];
