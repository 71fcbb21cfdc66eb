import type { FileReport } from './report.ts';

/** `[{file, error?: {message, line?, column?}, findings: [{id, severity, at, field?, message, docs, fix?}]}]` */
export function formatJson(reports: readonly FileReport[]): string {
  const plain = reports.map(({ file, error, findings }) => ({
    file,
    ...(error ? { error } : {}),
    findings: findings.map(({ line: _line, column: _column, ...finding }) => finding),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
