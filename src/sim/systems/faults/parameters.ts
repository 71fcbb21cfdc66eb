import { parameter } from '../../parameters.ts';

export const lossNoticedMs = parameter({
  name: 'zoneLossNoticedMs',
  value: 60_000,
  basis: 'simplified',
  says: 'From the loss of an Availability Zone until ECS ends the tasks and instances in it. Until then they only do not answer, and load balancers find out by their own checks.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/capacity-availability.html',
});

export const spotWarningMs = parameter({
  name: 'spotWarningMs',
  value: 120_000,
  basis: 'documented',
  says: 'From the warning of a Spot interruption until the capacity is taken back.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html',
});

export const spotUnavailableMs = parameter({
  name: 'spotUnavailableMs',
  value: 600_000,
  basis: 'simplified',
  says: 'How long Fargate Spot has no capacity for a service after it took tasks back.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html',
});

export const faultParameters = [lossNoticedMs, spotWarningMs, spotUnavailableMs];
