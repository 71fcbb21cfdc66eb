import { timer } from '../../system.ts';
import { never } from '../../world/tables.ts';
import type { World } from '../../world/world.ts';
import { evaluate, markDirty } from './evaluate.ts';
import { nextRateChange, rateAt } from './rate-pattern.ts';
import { eventNumber, rateSet } from './reasons.ts';
import { arrivals, isReached, workloadOf } from './routes.ts';
import { sentRate } from './series.ts';
import { settle } from './settle.ts';
import { trafficState } from './state.ts';

// How much each source sends, by its pattern or as somebody has set it.

/** Lets all sources send, and looks at every workload that they reach. */
export function beginSources(world: World): void {
  const { sources } = trafficState.of(world);
  for (const source of world.plan.sources) {
    sources.rate[source.index] = rateAt(source, world.nowMs);
    awaitChange(world, source.index);
  }
  spread(world);
  for (const { index } of world.plan.workloads) if (isReached(world, index)) evaluate(world, index);
}

/** Lets a source send so many requests a second, in thousandths, from now on whatever its pattern says. */
export function setRate(world: World, source: number, perSecondMilli: number): void {
  const { sources } = trafficState.of(world);
  sources.set[source] = 1;
  sources.rate[source] = perSecondMilli;
  world.say(rateSet, world.text(world.plan.sources[source]!.name), eventNumber(perSecondMilli));
  spread(world);
}

function awaitChange(world: World, source: number): void {
  const nextMs = nextRateChange(world.plan.sources[source]!, world.nowMs);
  if (nextMs < never) world.at(nextMs, changeDue, source);
}

const changeDue = timer(
  (world, source) => {
    const { sources } = trafficState.of(world);
    if (sources.set[source] === 1) return;
    sources.rate[source] = rateAt(world.plan.sources[source]!, world.nowMs);
    awaitChange(world, source);
    spread(world);
  },
  { background: true },
);

/** Brings what arrives at every entry up to the rates of the sources. */
function spread(world: World): void {
  const { sources, entries } = trafficState.of(world);
  const { plan } = world;
  const sent = plan.sources.map(({ index }) => sources.rate[index]!);
  sent.forEach((rate, source) => world.series.set(world.seriesOf(sentRate, source), rate));
  const rates = arrivals(world, sent);
  rates.forEach((rate, entry) => {
    if (entries.rate[entry] === rate) return;
    const workload = workloadOf(plan, entry);
    settle(world, workload);
    entries.rate[entry] = rate;
    markDirty(world, workload);
  });
}
