import { mulDiv } from '../../kernel/whole-numbers.ts';

/** Beyond this load the formula grows without bound; what really waits is counted as backlog. */
const loadMax = 980;

/**
 * How long a request takes, in milliseconds: the time to serve it, the wait for one of the requests in progress to
 * end, and the wait for those in the queue before it. The first wait is Sakasegawa's approximation for a queue with
 * several servers, with a whole exponent; a task has as many servers as requests it serves at once when it is full.
 * Rates are in thousandths of a request a second, the backlog in millionths of a request.
 * https://en.wikipedia.org/wiki/M/M/c_queue
 */
export function latencyMs(load: {
  readonly serviceTimeMs: number;
  /** What all of its tasks can serve, and what they get. */
  readonly capacity: number;
  readonly rate: number;
  readonly backlog: number;
}): number {
  const { serviceTimeMs, capacity, rate, backlog } = load;
  if (capacity === 0) return 0;
  const permille = Math.min(loadMax, mulDiv(rate, 1000, capacity));
  const servers = Math.max(1, mulDiv(capacity, serviceTimeMs, 1_000_000));
  const exponent = Math.max(1, Math.floor(Math.sqrt(2 * (servers + 1))) - 1);
  let busy = 1_000_000;
  for (let i = 0; i < exponent && busy > 0; i++) busy = mulDiv(busy, permille, 1000);
  const waitMs = mulDiv(serviceTimeMs * busy, 1, servers * 1000 * (1000 - permille));
  return serviceTimeMs + waitMs + mulDiv(backlog, 1, capacity);
}
