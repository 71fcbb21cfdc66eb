import { placeOf } from '#io/task-definition/place.ts';
import { taskDefinitionImporter } from '#io/task-definition/importer.ts';
import { indexOf } from '#model/design-index.ts';
import { pathText } from '#model/json.ts';
import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { checkDesign } from '#rules/check.ts';
import type { Finding } from '#rules/rule.ts';
import type { Format } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import { formatJson } from './format-json.ts';
import { formatText } from './format-text.ts';
import type { FileFinding, FileReport } from './report.ts';
import { sarif } from './sarif.ts';
import type { System } from './system.ts';
import { takeIn } from './take-in.ts';

/** Checks every file, prints what was found, and answers with the worst of it. */
export async function check(
  { files, format }: { files: readonly string[]; format: Format },
  system: System,
): Promise<ExitCode> {
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await checkFile(file, system));
  system.out(print(reports, format, system));
  if (reports.some(({ error }) => error)) return 2;
  return reports.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

function print(reports: readonly FileReport[], format: Format, { hasColour, version }: System): string {
  if (format === 'json') return formatJson(reports);
  return format === 'sarif' ? sarif(reports, version) : formatText(reports, hasColour);
}

async function checkFile(file: string, system: System): Promise<FileReport> {
  const taken = await takeIn(file, system);
  if ('error' in taken) return { file, error: taken.error, findings: [] };
  const { design, result } = taken;
  const q = indexOf(design);
  const isTaskDefinition = result.importer === taskDefinitionImporter;
  const findings = checkDesign(design)
    .filter(({ key }) => !Object.hasOwn(design.waivers, key))
    .map((finding): FileFinding => {
      const { id, severity, message, docs, fix, at, field } = finding;
      return {
        id,
        severity,
        ...(isTaskDefinition ? placeInDocument(q, finding) : placeInDesign(q, finding)),
        message,
        docs,
        ...(fix ? { fix: fix.label } : {}),
        ...result.positionOf(at, field),
      };
    });
  return { file, findings: findings.toSorted(inFileOrder) };
}

function placeInDocument(q: Query, finding: Finding): { at: string; field?: string } {
  const place = placeOf(q, finding.at, finding.field ?? []);
  if (!place) return placeInDesign(q, finding);
  return { at: place.name, ...(place.field.length > 0 ? { field: pathText(place.field) } : {}) };
}

function placeInDesign(q: Query, { at, field = [] }: Finding): { at: string; field?: string } {
  return { at: titleOf(q, q.link(at)?.from ?? at), ...(field.length > 0 ? { field: pathText(field) } : {}) };
}

function inFileOrder(a: FileFinding, b: FileFinding): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? Infinity) - (b.column ?? Infinity) || 0;
}
