// The whole verification, or the steps named as arguments. Every step runs even if an earlier one failed,
// except where it has nothing to work on. Ends with one line: N passed, N failed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkBudgets } from './budgets.mjs';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { runE2e } from './e2e.mjs';
import { runNode, tools } from './step.mjs';

process.chdir(join(import.meta.dirname, '..'));

const SITE = process.env['SITE_DIR'] ?? 'dist';
const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';
const VITEST = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];

/** @typedef {{ run: () => Promise<boolean> | boolean, needs?: string, counts?: (ok: boolean) => import('./counts.mjs').Counts }} Step */

/** @type {Record<string, Step>} */
const steps = {
  format: { run: () => runNode(tools.oxfmt, ['--check', '.']) },
  lint: { run: () => runNode(tools.oxlint, ['-c', 'src/oxlint.config.mjs', '--deny-warnings', '.']) },
  types: { run: () => runNode(tools.tsc, ['-p', '.']) },
  knip: { run: () => runNode(tools.knip, ['--no-progress']) },
  unit: {
    run: () => runNode(tools.vitest, VITEST, { minutes: 30 }),
    counts: (ok) => vitestCounts(UNIT_REPORT, ok),
  },
  build: { run: () => runNode(tools.vite, ['build']) },
  budgets: { run: () => checkBudgets(SITE), needs: 'build' },
  e2e: { run: () => runE2e(), needs: 'build', counts: (ok) => playwrightCounts(E2E_REPORT, ok) },
};

const groups = { check: ['format', 'lint', 'types', 'knip', 'unit'], all: Object.keys(steps) };

const asked = process.argv.slice(2);
const names =
  asked.length === 0 ? groups.all : asked.flatMap((name) => (name === 'check' ? groups.check : [name]));
const unknown = names.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: check, ${groups.all.join(', ')}.`);
  process.exit(1);
}

mkdirSync('test-results', { recursive: true });
const total = { passed: 0, failed: 0 };
/** @type {Set<string>} */
const failedSteps = new Set();

for (const name of names) {
  const { passed, failed, note } = await outcome(name);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failedSteps.add(name);
  console.log(`${failed > 0 ? '✗' : '✓'} ${name} ${note}`);
}

if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string} name */
async function outcome(name) {
  const step = /** @type {Step} */ (steps[name]);
  if (step.needs !== undefined && failedSteps.has(step.needs)) {
    return { passed: 0, failed: 1, note: `not run, because ${step.needs} failed` };
  }
  console.log(`\n▸ ${name}`);
  const startedAt = performance.now();
  const ok = await attempt(step);
  const seconds = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  if (step.counts === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, note: seconds };
  const { passed, failed, skipped } = step.counts(ok);
  return { passed, failed, note: `${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds}` };
}

/** @param {Step} step */
async function attempt(step) {
  for (const report of [UNIT_REPORT, E2E_REPORT])
    if (step.counts !== undefined) rmSync(report, { force: true });
  try {
    return await step.run();
  } catch (error) {
    console.error(error);
    return false;
  }
}
