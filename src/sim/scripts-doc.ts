import type { JsonObject } from '#model/json.ts';
import { z } from '#model/zod.ts';
import type { InterventionKind } from './intervention.ts';
import { interventionKinds } from './interventions/index.ts';

/** The script that docs/scripts.md shows; it can be done to a design with a service api on instances in two zones. */
export const exampleScript = {
  interventions: [
    { at: '30s', do: 'deploy', service: 'api', quality: 'slow' },
    { at: '1m30s', do: 'lose-zone', zone: 'a' },
    { at: '10m', do: 'set-desired-count', service: 'api', desiredCount: 6 },
  ],
} satisfies JsonObject;

/** docs/scripts.md: the format of scripts, and every intervention with its arguments. */
export function scriptsDocument(): string {
  const text = [
    '# Scripts',
    '',
    'A script says what is done to a rehearsal, and when. It is JSON, for `simulate FILE --script SCRIPT` and for whatever',
    'else runs a design. This page is generated from the interventions; `npm run fix` writes it anew.',
    '',
    '```json',
    JSON.stringify(exampleScript, null, 2),
    '```',
    '',
    '- `at` is a time since the run began: `"90s"`, `"1m30s"`, `"2h"`, `"500ms"`, or a number of milliseconds. The order of the',
    '  list does not matter, but for those at the same time.',
    '- `do` names the intervention; the other keys are its arguments. A key that is not listed here is refused.',
    '- Names are those of the design: what is not drawn is refused before the run begins, with the place in the script.',
    '- Where at that time nothing fits (no running task, no connected agent), the run goes on and an event says so.',
    '- The same script, design and seed give the same run, to the byte.',
    '',
    '| Intervention | What it does |',
    '| --- | --- |',
    ...interventionKinds.map(({ do: name, label }) => `| [\`${name}\`](#${name}) | ${label} |`),
    '',
    ...interventionKinds.flatMap(section),
  ];
  return `${text.join('\n').trimEnd()}\n`;
}

function section(kind: InterventionKind): string[] {
  const rows = argumentsOf(kind).map(
    ({ name, values, preset, says }) => `| \`${name}\` | ${values} | ${preset} | ${cell(says)} |`,
  );
  const table =
    rows.length === 0
      ? ['It has no arguments.']
      : ['| Argument | Values | When left out | Meaning |', '| --- | --- | --- | --- |', ...rows];
  return [`## ${kind.do}`, '', kind.says, '', ...table, ''];
}

/** One argument of an intervention, in words. */
export interface ArgumentWords {
  readonly name: string;
  readonly values: string;
  /** What it is when left out, or 'required'. */
  readonly preset: string;
  readonly says: string;
}

/** The parts of JSON Schema by which arguments are described. */
interface Described {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly Described[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
}

export function argumentsOf({ schema }: InterventionKind): ArgumentWords[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as {
    properties?: Readonly<Record<string, Described>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    values: valuesOf(of),
    preset: required.includes(name)
      ? 'required'
      : of.default === undefined
        ? ''
        : `\`${JSON.stringify(of.default)}\``,
    says: of.description ?? '',
  }));
}

function valuesOf(of: Described): string {
  if (of.anyOf) return of.anyOf.map(valuesOf).join(', ');
  if (of.enum) return of.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (of.type === 'integer') {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = of;
    return `whole number from ${minimum}${maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${maximum}`}`;
  }
  if (of.type === 'object') return 'object';
  return of.type === 'boolean' ? '`true`, `false`' : 'text';
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
