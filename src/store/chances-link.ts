import { Chances } from './chances.ts';
import { goLive } from './compare.ts';
import { notify } from './notices.ts';
import { pool } from './pool-link.ts';
import { run } from './run.ts';
import { runStore } from './run-store.ts';

/** The chances of the run on stage. */
export const chances = new Chances((request, options) => pool.run(request, options));

/** Counts over so many seeds of the run on stage. */
export function countChances(total: number): void {
  const { spec } = run;
  if (spec) void chances.start(spec, total);
}

/** Puts a run with this seed on stage, from its start; what was done to the run that was counted is done to it. */
export function showSeed(spec: NonNullable<typeof run.spec>, seed: number): void {
  const before = run.spec;
  if (!goLive({ ...spec, seed }, `seed ${seed}`, 0)) return;
  if (!before || before.seed === seed) return;
  notify({
    tone: 'success',
    text: `Seed ${seed} is on stage now.`,
    about: 'compare',
    action: { label: `Back to seed ${before.seed}`, run: () => void goLive(before, `seed ${before.seed}`) },
  });
}

// Another design has other chances.
runStore.subscribe(({ phase }) => {
  if (phase === 'none') chances.clear();
});
