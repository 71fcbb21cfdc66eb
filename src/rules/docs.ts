import { catalogue, type CatalogueEntry } from './catalogue.ts';
import { notExpressible } from './not-expressible.ts';
import { allProofs, type Home } from './proofs.ts';

/**
 * docs/rules.md: every rule of the catalogue with where it is enforced. `folderOf` says in which folder of src/rules a
 * rule has its file.
 */
export function rulesDocument(folderOf: ReadonlyMap<string, string>): string {
  const homes = homesById();
  const areas = [...new Set(catalogue.map(({ area }) => area))];
  const enforced = catalogue.filter(({ id }) => homes.has(id)).length;
  const text = [
    '# Rules',
    '',
    `AWS's rules for Amazon ECS as Stagewright knows them: ${catalogue.length}, of which ${enforced} are enforced.`,
    'This page is generated from the catalogue and from what enforces it; `npm run fix` writes it anew.',
    '',
    ...summary(homes),
    ...areas.flatMap((area) => section(area, homes, folderOf)),
  ];
  return `${text.join('\n')}\n`;
}

function homesById(): Map<string, Set<Home>> {
  const homes = new Map<string, Set<Home>>();
  for (const { id, home } of allProofs()) homes.set(id, (homes.get(id) ?? new Set<Home>()).add(home));
  return homes;
}

function summary(homes: ReadonlyMap<string, ReadonlySet<Home>>): string[] {
  const of = (home: Home): number => catalogue.filter(({ id }) => homes.get(id)?.has(home)).length;
  const not = catalogue.filter(({ id }) => !homes.has(id));
  const never = not.filter(({ id }) => Object.hasOwn(notExpressible, id)).length;
  return [
    '| Enforced by | Rules | What lives there |',
    '| --- | ---: | --- |',
    `| schema | ${of('schema')} | ranges, words, patterns and required parameters, in the schemas of \`src/model\` |`,
    `| support table | ${of('support table')} | "parameter P is not supported on launch type L", a row each in \`src/rules/support\` |`,
    `| rule file | ${of('rule file')} | what relates several things, a file each in \`src/rules\` |`,
    `| not yet | ${not.length - never} | |`,
    `| not expressible | ${never} | what a design cannot show |`,
    '',
    'Severity: *error*, AWS refuses it or it can never work; *warning*, it works and will hurt; *info*, advice. What AWS does not',
    'state clearly is at most a warning here, whatever the catalogue says, and is marked *unconfirmed*.',
    '',
  ];
}

function section(
  area: string,
  homes: ReadonlyMap<string, ReadonlySet<Home>>,
  folderOf: ReadonlyMap<string, string>,
): string[] {
  const entries = catalogue.filter((entry) => entry.area === area);
  return [
    `## ${area[0]!.toUpperCase()}${area.slice(1).replaceAll('-', ' ')}`,
    '',
    '| Id | Severity | Rule | Enforced by |',
    '| --- | --- | --- | --- |',
    ...entries.map((entry) => row(entry, where(entry.id, homes.get(entry.id), folderOf))),
    '',
  ];
}

function row({ id, severity, statement, source, confirmed }: CatalogueEntry, place: string): string {
  const note = confirmed ? severity : `${severity}, unconfirmed`;
  return `| \`${id}\` | ${note} | [${cell(statement)}](${source}) | ${place} |`;
}

function where(
  id: string,
  homes: ReadonlySet<Home> | undefined,
  folderOf: ReadonlyMap<string, string>,
): string {
  if (homes === undefined) {
    const reason = Object.hasOwn(notExpressible, id) ? notExpressible[id] : undefined;
    return reason === undefined ? 'not yet' : `not expressible: ${cell(reason)}`;
  }
  const words = [...homes].map((home) => {
    const folder = folderOf.get(id);
    return home === 'rule file' && folder !== undefined
      ? `[rule file](../src/rules/${folder}/${id}.ts)`
      : home;
  });
  return words.join(', ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
