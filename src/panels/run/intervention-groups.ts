import type { InterventionForm } from '#store/run-store.ts';

export interface InterventionGroup {
  /** Undefined: what is done to services, which comes first and needs no name. */
  readonly name: string | undefined;
  readonly forms: readonly InterventionForm[];
}

/** What an intervention is about, by what it asks for; the first that fits. */
const groups: ReadonlyArray<readonly [argument: string, name: string]> = [
  ['host', 'Instances'],
  ['task', 'Tasks'],
  ['role', 'Roles and secrets'],
  ['secret', 'Roles and secrets'],
  ['zone', 'Availability Zones'],
];

/** Interventions by what they are done to, in the engine's order. */
export function grouped(forms: readonly InterventionForm[]): InterventionGroup[] {
  const found = new Map<string | undefined, InterventionForm[]>([[undefined, []]]);
  for (const form of forms) {
    const name = groups.find(([argument]) => form.fields.some((field) => field.name === argument))?.[1];
    const members = found.get(name);
    if (members) members.push(form);
    else found.set(name, [form]);
  }
  return [...found].map(([name, members]) => ({ name, forms: members }));
}
