import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { anyScaledArchitecture } from './boot/arbitrary-architecture.test-support.ts';
import { planOf } from './boot.ts';
import { fingerprint } from './fingerprint.ts';
import { conserves, invariants } from './invariants.test-support.ts';
import { actsOf, BadScript } from './script.ts';
import { Simulation, type Act } from './simulation.ts';
import { summariesOf } from './summary.ts';
import { systems } from './systems/index.ts';

// Random designs and random scripts: whatever happens, what is promised holds.

const minuteMs = 60_000;
const horizonMs = 90 * minuteMs;

const service = fc.constantFrom('s0', 's1', 's2');
const args = fc.oneof(
  fc.record({
    do: fc.constant('deploy'),
    service,
    quality: fc.constantFrom('good', 'good', 'slow', 'crashes', 'unhealthy', 'unpullable'),
  }),
  fc.record({ do: fc.constant('force-new-deployment'), service }),
  fc.record({ do: fc.constant('set-desired-count'), service, desiredCount: fc.nat(8) }),
  fc.record({
    do: fc.constantFrom('kill-task', 'crash-container', 'hang-task', 'protect-tasks'),
    service,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    do: fc.constantFrom('drain-host', 'activate-host', 'lose-host', 'disconnect-agent', 'reconnect-agent'),
    host: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ do: fc.constantFrom('lose-zone', 'restore-zone'), zone: fc.constantFrom('a', 'b') }),
);
const script: fc.Arbitrary<Intervention[]> = fc.array(
  fc
    .record({ atMs: fc.integer({ min: 0, max: 20 * minuteMs }), args })
    .map(({ atMs, args: rest }) => ({ atMs, ...rest }) as Intervention),
  { maxLength: 8 },
);

/** The interventions that can be done to the design at all. */
function possible(design: Design, interventions: readonly Intervention[]): Act[] {
  const plan = planOf(design);
  return interventions.flatMap((each) => {
    try {
      return actsOf(plan, [each]);
    } catch (error) {
      if (!(error instanceof BadScript)) throw error;
      return [];
    }
  });
}

const start = (design: Design, acts: readonly Act[], seed: number, watched = true): Simulation =>
  new Simulation(planOf(design), watched ? [...systems, invariants] : systems, { seed, acts });

const seed = fc.integer({ min: 0, max: 1000 });

describe('in every run', () => {
  test('floors, ceilings, hosts, constraints and states are kept, tasks conserved, and every deployment ends or is said not to', () => {
    let meaningful = 0;
    fc.assert(
      fc.property(anyScaledArchitecture, script, seed, (design, interventions, from) => {
        const acts = possible(design, interventions);
        const run = start(design, acts, from);
        const arrived = run.advance(horizonMs, { whenSettled: true });
        conserves(run.world);
        for (const { outcome, completedAtMs } of summariesOf(run.world, run.settled)) {
          expect(outcome !== 'running' || arrived).toBe(true);
          expect(completedAtMs !== undefined).toBe(outcome === 'completed');
        }
        if (acts.length > 0 && run.world.events.rows.count > 20) meaningful++;
      }),
      { numRuns: 1000 },
    );
    expect(meaningful).toBeGreaterThan(250);
  });

  test('the same spec gives the same bytes, and going back and forth changes none of them', () => {
    fc.assert(
      fc.property(
        anyScaledArchitecture,
        script,
        seed,
        fc.nat(30 * minuteMs),
        (design, interventions, from, atMs) => {
          const acts = possible(design, interventions);
          const there = start(design, acts, from, false);
          there.advance(atMs);
          const print = fingerprint(there.world);
          const seeking = start(design, acts, from, false);
          seeking.advance(40 * minuteMs);
          const end = fingerprint(seeking.world);
          seeking.seek(atMs);
          expect(fingerprint(seeking.world)).toBe(print);
          seeking.seek(40 * minuteMs);
          expect(fingerprint(seeking.world)).toBe(end);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a branch is the run that would have been', () => {
    fc.assert(
      fc.property(anyScaledArchitecture, script, seed, (design, interventions, from) => {
        const acts = possible(design, interventions);
        const last = acts.toSorted((a, b) => a.atMs - b.atMs).at(-1);
        if (!last) return;
        const whole = start(design, acts, from, false);
        whole.advance(40 * minuteMs);
        const branched = start(
          design,
          acts.filter((act) => act !== last),
          from,
          false,
        );
        branched.advance(40 * minuteMs);
        branched.branch(last.atMs, acts);
        branched.advance(40 * minuteMs);
        expect(fingerprint(branched.world)).toBe(fingerprint(whole.world));
      }),
      { numRuns: 1000 },
    );
  });
});
