import { reason } from '../../reason.ts';
import { causes } from './causes.ts';

const errorsPage =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html';

/** Thousandths of a request a second in words: '12.5'. Above 100 whole ones are enough. */
function perSecond(milli: number): string {
  const whole = Math.floor(milli / 1000);
  const tenths = Math.floor((milli % 1000) / 100);
  return whole >= 100 || tenths === 0 ? String(whole) : `${whole}.${tenths}`;
}

const requests = (count: number): string => (count === 1 ? '1 request' : `${count} requests`);

/** Event numbers have 32 bits. */
const numberMax = 2_147_483_647;
export const eventNumber = (value: number): number => Math.min(numberMax, Math.floor(value));

/** a workload, b number of the cause, c requests a second in thousandths. */
export const errorsBegan = reason({
  id: 'traffic.errors-began',
  level: 'problem',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, cause, rateMilli) =>
    `Requests to ${names.workload(workload)} fail, ${perSecond(rateMilli)} a second: ${causes[cause]?.says ?? '?'}.`,
  docs: errorsPage,
});

/** a workload, b number of the cause, c requests that failed of it in the meantime. */
export const errorsEnded = reason({
  id: 'traffic.errors-ended',
  level: 'normal',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, cause, failed) =>
    `No more requests to ${names.workload(workload)} fail ${causes[cause]?.counts ?? '?'}; it was ${requests(failed)}.`,
  docs: errorsPage,
});

/** a workload, b requests a second in thousandths that come, c that its tasks in service can serve. */
export const overloaded = reason({
  id: 'traffic.overloaded',
  level: 'problem',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, rateMilli, capacityMilli) =>
    `${names.workload(workload)} gets more than it can serve: ${perSecond(rateMilli)} requests a second reach tasks that can serve ${perSecond(capacityMilli)}. Requests wait, and fail once they would wait too long.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html',
});

export const overloadEnded = reason({
  id: 'traffic.overload-ended',
  level: 'normal',
  subjects: ['workload', 'number', 'number'],
  words: (names, workload, rateMilli, capacityMilli) =>
    `${names.workload(workload)} can serve what it gets again: ${perSecond(rateMilli)} of ${perSecond(capacityMilli)} requests a second.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html',
});

/** a task, b requests it was working on, c 1 when it hangs, 0 when it is gone. */
export const requestsLost = reason({
  id: 'traffic.requests-lost',
  level: 'problem',
  subjects: ['task', 'number', 'number'],
  words: (names, task, lost, hangs) =>
    `${names.taskOf(task)} was working on ${requests(lost)} when it ${hangs === 1 ? 'ceased to answer' : 'went away'}: clients get an error ${hangs === 1 ? '504' : '502'}.`,
  docs: errorsPage,
});

/** a text with the name of the source, b requests a second in thousandths. */
export const rateSet = reason({
  id: 'traffic.rate-set',
  level: 'notable',
  subjects: ['text', 'number'],
  words: (names, source, rateMilli) =>
    `${names.text(source)} send ${perSecond(rateMilli)} requests a second from now on.`,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
});

export const trafficReasons = [errorsBegan, errorsEnded, overloaded, overloadEnded, requestsLost, rateSet];
