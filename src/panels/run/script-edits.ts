import type { Intervention } from '#model/run.ts';
import type { InterventionForm } from '#store/run-store.ts';
import type { FilledIn } from './InterventionDialog.tsx';
import { spoken, type FormValue } from './intervention-values.ts';

export type Script = readonly Intervention[];

export const without = (script: Script, index: number): Script => script.filter((_, i) => i !== index);

export const timed = (script: Script, index: number, atMs: number): Script =>
  script.map((each, i) => (i === index ? { ...each, atMs } : each));

export const added = (script: Script, filledIn: FilledIn): Script => [...script, filledIn];

/** With other arguments; those that the form does not ask for stay as they are. */
export function changed(script: Script, index: number, form: InterventionForm, filledIn: FilledIn): Script {
  const asked = new Set(form.fields.map(({ name }) => name));
  return script.map((each, i) => {
    if (i !== index) return each;
    const kept = Object.entries(each).filter(([name]) => !asked.has(name));
    return { ...Object.fromEntries(kept), ...filledIn };
  });
}

/** What a form begins with, to change an intervention. */
export const presetsOf = (intervention: Intervention): Readonly<Record<string, FormValue>> =>
  Object.fromEntries(
    argumentsIn(intervention).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, value] as const]
        : [],
    ),
  );

/** 'service api · quality crashes · ready ms 500'. */
export const argumentWords = (intervention: Intervention): string =>
  argumentsIn(intervention)
    .map(([name, value]) => {
      if (value === true) return spoken(name);
      if (name === 'changes') return partsChanged(value);
      const said = typeof value === 'object' ? '…' : String(value);
      return name.endsWith('Ms') ? `${spoken(name.slice(0, -2))} ${said} ms` : `${spoken(name)} ${said}`;
    })
    .join(' · ');

/** 'changes to 2 parts': of an edited design. */
function partsChanged(changes: unknown): string {
  const { nodes = {}, links = {} } = (changes ?? {}) as Record<'nodes' | 'links', object | undefined>;
  const count = Object.keys(nodes).length + Object.keys(links).length;
  return count === 1 ? 'changes to 1 part' : `changes to ${count} parts`;
}

const argumentsIn = ({ atMs: _, do: __, ...args }: Intervention) => Object.entries(args);
