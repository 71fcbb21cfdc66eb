import type { Mechanism } from '../../parameters.ts';

const tracking =
  'https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html';
const steps =
  'https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html';
const services = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html';

export const scalingMechanisms: readonly Mechanism[] = [
  {
    says: 'Target tracking starts from the tasks that run, not from desiredCount: running × metric ÷ target, rounded up, within the bounds. It scales in only from well below the target, and never so far that the metric would rise above it.',
    basis: 'documented',
    source: tracking,
  },
  {
    says: 'Of several policies the one that wants most decides; all that scale in must agree to have fewer tasks. Without data a policy changes nothing.',
    basis: 'documented',
    source: tracking,
  },
  {
    says: 'A larger need is met at once, also within the scale-out cooldown; scale-in waits for the scale-in cooldown.',
    basis: 'documented',
    source: tracking,
  },
  {
    says: 'A step scaling policy adds the tasks of the step in which the metric lies; within the cooldown what it has added counts as part of the next step. Its threshold is its target value, its alarms have the same windows as those of target tracking.',
    basis: 'simplified',
    source: steps,
  },
  {
    says: 'During a deployment nothing is scaled in, and scaling out applies to both revisions.',
    basis: 'documented',
    source: services,
  },
  {
    says: 'A scheduled action sets the bounds, and desiredCount is brought within them: upward at once, downward when no deployment is under way. Its schedule is read as those of standalone tasks are; a rate begins at once.',
    basis: 'documented',
    source: 'https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-overview.html',
  },
  {
    says: 'Metrics are what holds at each full minute, not an average over it, and alarms act at that moment. CPU utilisation is how busy tasks are with requests, at most 100 %; there is no data about memory.',
    basis: 'simplified',
    source: services,
  },
];
