import { catalogueEntry } from '#rules/catalogue.ts';
import type { Severity } from '#rules/rule.ts';
import type { FileFinding, FileReport } from './report.ts';
import type { InputError } from './take-in.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const UNREADABLE = 'unreadable';

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code-review tools show it beside the lines. */
export function sarif(reports: readonly FileReport[], version: string): string {
  const ids = [
    ...new Set(
      reports.flatMap(({ error, findings }) => [
        ...(error ? [UNREADABLE] : []),
        ...findings.map(({ id }) => id),
      ]),
    ),
  ].toSorted();
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Stagewright', version, rules: ids.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: reports.flatMap(({ file, error, findings }) => [
          ...(error ? [unreadable(file, error, ids)] : []),
          ...findings.map((finding) => result(file, finding, ids)),
        ]),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(id: string): object {
  if (id === UNREADABLE) {
    return {
      id,
      shortDescription: { text: 'The file could not be read as a task definition or design.' },
      defaultConfiguration: { level: 'error' },
    };
  }
  const { statement, fix, source, severity, area } = catalogueEntry(id);
  return {
    id,
    shortDescription: { text: statement },
    help: { text: `${statement} ${fix}` },
    helpUri: source,
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [area] },
  };
}

function unreadable(file: string, { message, line, column }: InputError, ids: readonly string[]): object {
  return {
    ruleId: UNREADABLE,
    ruleIndex: ids.indexOf(UNREADABLE),
    level: 'error',
    message: { text: message },
    locations: [location(file, line, column)],
  };
}

function result(
  file: string,
  { id, severity, at, field, message, fix, line, column }: FileFinding,
  ids: readonly string[],
): object {
  const name = field === undefined ? at : `${at}.${field}`;
  return {
    ruleId: id,
    ruleIndex: ids.indexOf(id),
    level: levels[severity],
    message: { text: fix === undefined ? message : `${message} Fix: ${fix}.` },
    locations: [
      { ...location(file, line, column), logicalLocations: [{ name: at, fullyQualifiedName: name }] },
    ],
    // The same complaint keeps its identity when lines move.
    partialFingerprints: { 'stagewright/v1': `${id}|${name}` },
  };
}

function location(file: string, line: number | undefined, column: number | undefined): object {
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } };
}

/** A path as a URI reference: relative ones stay relative to where the command ran. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const slashed = file.replaceAll('\\', '/');
  const encoded = slashed.split('/').map(encodeURIComponent).join('/');
  if (slashed.startsWith('/')) return `file://${encoded}`;
  if (/^[A-Za-z]:\//.test(slashed))
    return `file:///${slashed.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return encoded.replace(/^(\.\/)+/, '');
}
