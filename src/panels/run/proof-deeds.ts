import { askToIntervene } from '#store/asking.ts';
import { commit } from '#store/design-store.ts';
import { notify } from '#store/notices.ts';
import { run } from '#store/run.ts';
import { runStore, type ServiceProof } from '#store/run-store.ts';

/** Deploys the next revision of a service and plays until nothing more is to come. */
export async function watchDeployment(service: string): Promise<void> {
  const refused = await run.intervene({ do: 'deploy', service });
  if (refused === undefined) run.play('end');
  else notify({ tone: 'error', text: refused, about: 'run' });
}

/** The same where it has to be said which service. */
export function askWhatToDeploy(): void {
  const form = runStore.getState().about?.interventions.find((each) => each.do === 'deploy');
  if (form) askToIntervene(form);
}

/** Makes the smallest change of the design with which deployments of the service come to their end. */
export function applyFix({ service, proof: { freedBy } }: ServiceProof): void {
  if (!freedBy?.edits) return;
  const what = freedBy.words.split(',')[0]!.replace(/\.$/, '');
  commit(
    `Free the deployments of ${service}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    freedBy.edits,
  );
}
