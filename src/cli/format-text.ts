import type { Severity } from '#rules/rule.ts';
import { severities, type FileFinding, type FileReport } from './report.ts';
import { visible } from './visible.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;
type Paint = (style: keyof typeof codes, text: string) => string;

const colours: Readonly<Record<Severity, keyof typeof codes>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};
const nouns: Readonly<Record<Severity, [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['piece of advice', 'pieces of advice'],
};

/** For a person at a terminal: `file:line:column`, what is wrong, where, what to do, and AWS's page. */
export function formatText(reports: readonly FileReport[], hasColour: boolean): string {
  const paint: Paint = (style, text) => (hasColour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
  const parts = reports.flatMap((report) => [
    ...(report.error ? [unreadable(report, paint)] : []),
    ...report.findings.map((finding) => entry(report.file, finding, paint)),
  ]);
  return `${[...parts, summary(reports, paint)].join('\n\n')}\n`;
}

function unreadable({ file, error }: FileReport, paint: Paint): string {
  return `${place(file, error?.line, error?.column, paint)}  ${paint('red', 'unreadable')}  ${visible(error?.message ?? '')}`;
}

function entry(
  file: string,
  { id, severity, at, field, message, docs, fix, line, column }: FileFinding,
  paint: Paint,
): string {
  const details = [
    `${visible(at)}${field === undefined ? '' : ` › ${visible(field)}`}  ${paint('dim', id)}`,
    ...(fix === undefined ? [] : [`${paint('green', 'fix')}  ${visible(fix)}`]),
    paint('dim', docs),
  ];
  const head = `${place(file, line, column, paint)}  ${paint(colours[severity], severity)}  ${visible(message)}`;
  return [head, ...details.map((detail) => `    ${detail}`)].join('\n');
}

function place(file: string, line: number | undefined, column: number | undefined, paint: Paint): string {
  return paint('bold', `${visible(file)}${line === undefined ? '' : `:${line}:${column ?? 1}`}`);
}

function summary(reports: readonly FileReport[], paint: Paint): string {
  const all = reports.flatMap(({ findings }) => findings);
  const counts = severities.flatMap((severity) => {
    const n = all.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [paint(colours[severity], `${n} ${nouns[severity][n === 1 ? 0 : 1]}`)];
  });
  const failed = reports.filter(({ error }) => error).length;
  if (failed > 0) counts.push(paint('red', `${failed} unreadable`));
  const files = `${reports.length} ${reports.length === 1 ? 'file' : 'files'}`;
  return counts.length === 0
    ? `${files} checked: ${paint('green', 'nothing to complain about')}.`
    : `${files} checked: ${counts.join(', ')}.`;
}
