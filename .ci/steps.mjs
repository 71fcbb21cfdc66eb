// What is verified, in the order in which it is.
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { runNode, tools } from './step.mjs';

const SITE = process.env['SITE_DIR'] || 'dist';
const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

/**
 * A step is one check, unless it leaves a report of several. It is not run when the step it needs failed.
 * @typedef {object} Step
 * @property {() => Promise<boolean>} run
 * @property {string} [needs]
 * @property {string} [report]
 * @property {(report: string, succeeded: boolean) => import('./counts.mjs').Counts} [counts]
 */

/** @type {Record<string, Step>} */
export const steps = {
  format: { run: () => runNode(tools.oxfmt, ['--check', '.']) },
  lint: { run: () => runNode(tools.oxlint, ['-c', 'src/oxlint.config.mjs', '--deny-warnings', '.']) },
  types: { run: () => runNode(tools.tsc, ['-p', '.']) },
  knip: { run: () => runNode(tools.knip, ['--no-progress']) },
  cli: {
    run: () => runNode('.ci/bundle.mjs', ['src/cli/main.ts', 'dist-cli/stagewright.mjs']),
  },
  unit: {
    run: () =>
      runNode(
        tools.vitest,
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
        { minutes: 30 },
      ),
    report: UNIT_REPORT,
    counts: vitestCounts,
  },
  build: { run: () => runNode(tools.vite, ['build']) },
  budgets: { run: async () => (await import('./budgets.mjs')).checkBudgets(SITE), needs: 'build' },
  e2e: {
    run: async () => (await import('./e2e.mjs')).runE2e(),
    needs: 'build',
    report: E2E_REPORT,
    counts: playwrightCounts,
  },
};

/** The part that is quick enough to run before every commit. */
export const quickSteps = ['format', 'lint', 'types', 'knip', 'cli', 'unit'];
