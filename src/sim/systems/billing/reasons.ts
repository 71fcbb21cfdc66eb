import { duration } from '../../names.ts';
import { reason } from '../../reason.ts';

const pricingPage = 'https://aws.amazon.com/fargate/pricing/';

/** a task, b for how long its image was pulled and it ran, c for how long it is billed. */
export const billedLonger = reason({
  id: 'billing.minimum',
  level: 'detail',
  subjects: ['task', 'number', 'number'],
  words: (names, task, ranMs, billedMs) =>
    `${names.taskOf(task)} is billed for ${duration(billedMs)}, the least there is, although it lasted ${duration(ranMs)}.`,
  docs: pricingPage,
});

/** a workload. */
export const isEstimate = reason({
  id: 'billing.estimate',
  level: 'detail',
  subjects: ['workload'],
  words: (names, workload) =>
    `What ${names.workload(workload)} costs is an estimate: it may run on Spot capacity, whose price moves with supply.`,
  docs: pricingPage,
});

/** a workload. */
export const isWindowsEstimate = reason({
  id: 'billing.windows-estimate',
  level: 'detail',
  subjects: ['workload'],
  words: (names, workload) =>
    `What short tasks of ${names.workload(workload)} cost is an estimate: the five minutes that Windows tasks are billed for at least are not confirmed.`,
  docs: pricingPage,
});

/** a what is different, in sentences. */
export const otherData = reason({
  id: 'billing.other-catalogue',
  level: 'notable',
  subjects: ['text'],
  words: (names, differs) => names.text(differs),
  docs: 'https://aws.amazon.com/ec2/pricing/on-demand/',
});

export const billingReasons = [billedLonger, isEstimate, isWindowsEstimate, otherData];
