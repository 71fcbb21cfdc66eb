// What the test runners counted, read from their JSON reports. A report that is missing means that the
// runner crashed, and a runner that failed without a failed test did so outside of any test.
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {string} file @param {boolean} succeeded @returns {Counts} */
export const vitestCounts = (file, succeeded) =>
  read(file, succeeded, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(failedOutsideOfTests).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

/** @param {string} file @param {boolean} succeeded @returns {Counts} */
export const playwrightCounts = (file, succeeded) =>
  read(file, succeeded, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

/** A file that could not be loaded, or died, fails as one. @param {any} result */
const failedOutsideOfTests = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((/** @type {any} */ test) => test.status === 'failed');

/** @param {string} file @param {boolean} succeeded @param {(report: any) => Counts} count */
function read(file, succeeded, count) {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    if (!Number.isInteger(counts.passed + counts.failed + counts.skipped)) throw new Error('no counts');
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    console.error(`The runner left no readable report in ${file}.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
