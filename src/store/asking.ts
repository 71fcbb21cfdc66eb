import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { InterventionForm } from './run-store.ts';

type Value = string | number | boolean;

/** An intervention that the person is being asked about, and what of it is answered already. */
export interface Asking {
  readonly form: InterventionForm;
  readonly presets: Readonly<Record<string, Value>>;
}

const askingStore = createStore<{ readonly asking: Asking | undefined }>(() => ({
  asking: undefined,
}));

export function useAsking(): Asking | undefined {
  return useStore(askingStore, ({ asking }) => asking);
}

/**
 * Asks for the arguments of an intervention and does it at the playhead. `presets` fill in what the place where one
 * asks already says: `{ service: 'api' }`. The forms are those of `about.interventions` in the run's store.
 */
export function askToIntervene(form: InterventionForm, presets: Asking['presets'] = {}): void {
  askingStore.setState({ asking: { form, presets } });
}

export function stopAsking(): void {
  askingStore.setState({ asking: undefined });
}
