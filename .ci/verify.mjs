// The whole verification, or the steps named as arguments ('check' names the quick ones). A step runs even if
// an earlier one failed, unless it builds on that one. Ends with one line: N passed, N failed.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { quickSteps, steps } from './steps.mjs';

process.chdir(join(import.meta.dirname, '..'));
mkdirSync('test-results', { recursive: true });

const asked = process.argv.slice(2).flatMap((name) => (name === 'check' ? quickSteps : [name]));
const names = asked.length === 0 ? Object.keys(steps) : asked;
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failedSteps = [];

for (const name of names) {
  const { passed, failed, note } = await outcome(name);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failedSteps.push(name);
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${note}`);
}

if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string} name */
async function outcome(name) {
  const step = steps[name];
  if (step === undefined) {
    return { passed: 0, failed: 1, note: `no such step; there are check, ${Object.keys(steps).join(', ')}` };
  }
  if (step.needs !== undefined && failedSteps.includes(step.needs)) {
    return { passed: 0, failed: 1, note: `not run, because ${step.needs} failed` };
  }
  console.log(`\n▸ ${name}`);
  // The report of an earlier run must not speak for a runner that crashes in this one.
  if (step.report !== undefined) rmSync(step.report, { force: true });
  const startedAt = performance.now();
  const succeeded = await attempt(step.run);
  const seconds = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  if (step.report === undefined || step.counts === undefined) {
    return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, note: seconds };
  }
  const { passed, failed, skipped } = step.counts(step.report, succeeded);
  return { passed, failed, note: `${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds}` };
}

/** @param {() => Promise<boolean>} run */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return false;
  }
}
