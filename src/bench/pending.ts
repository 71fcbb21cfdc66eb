import { planOf } from '#sim/boot.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { reason } from '#sim/reason.ts';
import { Simulation } from '#sim/simulation.ts';
import { timer, type System } from '#sim/system.ts';
import type { Bench } from './bench.ts';
import { fastestRunMs, growthExponent } from './measure.ts';

const sizes = [1000, 10_000, 100_000] as const;
const events = 200_000;
const longestMs = 60_000;

const held = reason({
  id: 'bench.held',
  level: 'detail',
  subjects: ['number'],
  words: () => 'It is held again.',
  docs: '',
});

const holdDue = timer((world, which) => {
  world.say(held, which);
  world.after(1 + world.random.stream('bench').below(longestMs), holdDue, which);
});

const hold = (pending: number): System => ({
  id: 'hold',
  begin(world) {
    const chance = world.random.stream('bench');
    for (let which = 0; which < pending; which++) world.at(1 + chance.below(longestMs), holdDue, which);
  },
  reasons: [held],
  mechanisms: [],
});

/** What is to come waits in a wheel: an event costs the same however many others are pending. */
export const pendingBench: Bench = {
  name: 'pending events',
  async run() {
    const plan = planOf(fargateService({ desiredCount: 1 }));
    const costs = fastestRunMs(
      5,
      sizes.map((size) => () => {
        const simulation = new Simulation(plan, [hold(size)], { seed: 3 });
        return { run: () => simulation.advance(Infinity, { eventsMax: events }) };
      }),
    );
    return [
      ...sizes.map((size, i) => ({
        what: `one event, ${size.toLocaleString('en')} pending`,
        value: (costs[i]! / events) * 1e6,
        unit: 'ns',
      })),
      {
        what: 'growth from 1,000 to 100,000 pending',
        value: growthExponent(sizes.map((size, i) => ({ size, cost: costs[i]! }))),
        unit: 'exponent',
        atMost: 0.1,
      },
    ];
  },
};
