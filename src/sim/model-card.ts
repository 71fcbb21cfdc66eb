import { planParameters } from './boot/parameters.ts';
import type { Basis, Parameter } from './parameters.ts';
import type { System } from './system.ts';

const meaning: Readonly<Record<Basis, string>> = {
  documented: 'AWS says so on the page that is linked.',
  inferred: 'It follows from what AWS says, or was observed; AWS does not say it in these words.',
  simplified: 'Our choice, because AWS publishes nothing or because a rehearsal does not need more.',
};

/**
 * What the simulator does and how sure one may be of it, as Markdown: every mechanism and every parameter of the
 * systems, with where it comes from.
 */
export function modelCard(systems: readonly System[]): string {
  const told = systems.filter(({ mechanisms, parameters = [] }) => mechanisms.length + parameters.length > 0);
  return [
    '# Model card',
    '',
    '<!-- Written by `npm run fix` from the systems of src/sim; do not edit. -->',
    '',
    'What a rehearsal does, and how sure one may be of it. Every system of the simulator says this about itself.',
    '',
    ...Object.entries(meaning).map(([basis, words]) => `- **${basis}**: ${words}`),
    '',
    summary(systems),
    '',
    'A parameter can be given another value in a run (`parameters` of a run, or of a scenario).',
    '',
    '## The design as it is taken',
    '',
    ...parameterTable(planParameters),
    ...told.flatMap(chapter),
  ].join('\n');
}

function summary(systems: readonly System[]): string {
  const stated = systems.flatMap(({ mechanisms, parameters = [] }) => [...mechanisms, ...parameters]);
  const all = [...stated, ...planParameters];
  const counts = Object.keys(meaning).map((basis) => {
    const count = all.filter((each) => each.basis === basis).length;
    return `${count} ${basis}`;
  });
  return `Of ${all.length} mechanisms and parameters: ${counts.join(', ')}.`;
}

function chapter({ id, mechanisms, parameters = [] }: System): string[] {
  return [
    `## ${id}`,
    '',
    ...mechanisms.map(({ says, basis, source }) => `- **${basis}** ${says} (${link(source)})`),
    ...(mechanisms.length > 0 ? [''] : []),
    ...(parameters.length > 0 ? parameterTable(parameters) : []),
  ];
}

function parameterTable(parameters: readonly Parameter[]): string[] {
  return [
    '| parameter | default | basis | meaning |',
    '| --- | --- | --- | --- |',
    ...parameters.map(
      ({ name, value, words, basis, says, source }) =>
        `| \`${name}\` | ${value}${words ? ` (of ${words.join(', ')})` : ''} | ${basis} | ${says} (${link(source)}) |`,
    ),
    '',
  ];
}

/** A page by its host and last part, which is what tells pages apart for a reader. */
function link(source: string): string {
  if (!source.startsWith('https://')) return source;
  const { host, path } = /^https:\/\/(?<host>[^/]+)\/?(?<path>.*)$/.exec(source)!.groups!;
  const last = path!
    .replace(/\/$/, '')
    .split('/')
    .at(-1)!
    .replace(/\.html.*$/, '');
  return `[${last === '' ? host : last}](${source})`;
}
