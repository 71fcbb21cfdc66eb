import { runStore } from '#store/run-store.ts';

/** The words that an argument may be, in the run on stage. */
export function knownWords(what: string, argument: string): readonly string[] {
  const forms = runStore.getState().about?.interventions ?? [];
  const field = forms.find((form) => form.do === what)?.fields.find(({ name }) => name === argument);
  return field?.type === 'choice' ? (field.words ?? []) : [];
}
