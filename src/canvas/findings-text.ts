import type { Finding, Severity } from '#store/findings.ts';

export const severities = ['error', 'warning', 'info'] as const;

const words: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['hint', 'hints'],
};

/** '1 error', '2 warnings'. */
export function countText(severity: Severity, count: number): string {
  return `${count} ${words[severity][count === 1 ? 0 : 1]}`;
}

/** '2 errors, 1 warning', or nothing. */
export function findingsText(findings: readonly Finding[]): string {
  return severities
    .flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [countText(severity, count)];
    })
    .join(', ');
}
