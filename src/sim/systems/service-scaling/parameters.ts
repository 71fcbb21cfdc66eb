import { parameter } from '../../parameters.ts';

const page =
  'https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html';

export const highDatapoints = parameter({
  name: 'scalingHighDatapoints',
  value: 3,
  basis: 'inferred',
  says: 'Minutes in a row that a metric must lie above its target before a service is scaled out. AWS makes the alarms and does not document them.',
  source: page,
});

export const lowDatapoints = parameter({
  name: 'scalingLowDatapoints',
  value: 15,
  basis: 'inferred',
  says: 'Minutes in a row that a metric must lie well below its target before a service is scaled in.',
  source: page,
});

export const scaleInBelowPercent = parameter({
  name: 'scaleInBelowPercent',
  value: 90,
  basis: 'inferred',
  says: 'What is well below a target, in percent of it.',
  source: page,
});

export const scalingParameters = [highDatapoints, lowDatapoints, scaleInBelowPercent];
