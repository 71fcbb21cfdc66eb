import type { Mechanism } from '../../parameters.ts';

const scaling = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-scaling-behavior.html';
const deepDive = 'https://aws.amazon.com/blogs/containers/deep-dive-on-amazon-ecs-cluster-auto-scaling/';
const termination =
  'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-termination-policies.html';

export const capacityMechanisms: readonly Mechanism[] = [
  {
    says: 'CapacityProviderReservation is instances needed in percent of those running, each minute; 100 where nothing is needed and none run, 200 where some are needed and none run, so that the first step out of nothing is two instances.',
    basis: 'documented',
    source: deepDive,
  },
  {
    says: 'While tasks wait in PROVISIONING, needed are those running plus what the waiting tasks fill when packed by demand, within the scaling step sizes; otherwise those that run a task of no daemon. A task that does not fit an empty instance never scales the group.',
    basis: 'documented',
    source: scaling,
  },
  {
    says: 'One datapoint above the target scales out; 15 in a row below it scale in by at least one and less than half of the instances a minute, and never within 15 minutes after a scale-out.',
    basis: 'documented',
    source: deepDive,
  },
  {
    says: 'The warm-up period blocks the next step out. Instances that are being launched count as running.',
    basis: 'inferred',
    source: scaling,
  },
  {
    says: 'An alarm acts at the minute of its datapoint, without the delay of CloudWatch.',
    basis: 'simplified',
    source: deepDive,
  },
  {
    says: 'With managed termination protection, scale-in takes no instance that runs a task of no daemon; otherwise it may take any. With managed draining, an instance that is scaled in is DRAINING until its tasks have stopped or 48 hours have passed; otherwise it ends with them.',
    basis: 'documented',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html',
  },
  {
    says: 'Scale-in takes the instance that was launched first in the zone with the most instances.',
    basis: 'simplified',
    source: termination,
  },
  {
    says: 'An Auto Scaling group launches each instance in its zone with the fewest, and another one in place of an instance that has ended, so that it has its desired capacity.',
    basis: 'documented',
    source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
  },
];
