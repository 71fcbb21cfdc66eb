import { useRun, type ServiceProof } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';
import { applyFix, askWhatToDeploy, watchDeployment } from './proof-deeds.ts';

/**
 * Before anything was done: whether the next deployment of each service can finish, and if not, why and what frees it.
 * Later: the way out of a deployment that got stuck.
 */
export function ProofStrip() {
  const proofs = useRun((state) => state.proofs);
  const isUntouched = useRun(({ atMs, interventions }) => atMs === 0 && interventions.length === 0);
  const deployments = useRun((state) => state.deployments);
  if (!proofs || proofs.length === 0) return null;
  const gotStuck = new Set(
    deployments.filter((each) => each.outcome === 'stuck').map((each) => each.service),
  );
  const stuck = proofs.filter(
    ({ proof, service }) => proof.verdict === 'stuck' && (isUntouched || gotStuck.has(service)),
  );
  const fine = isUntouched ? proofs.filter(({ proof }) => proof.verdict === 'completes') : [];
  if (stuck.length + fine.length === 0) return null;
  return (
    <ul
      aria-label="Can the next deployment finish?"
      className="max-h-36 shrink-0 divide-y divide-line overflow-y-auto border-b border-line"
    >
      {stuck.map((each) => (
        <Stuck key={each.node} proof={each} hasHappened={!isUntouched} />
      ))}
      {fine.length > 0 && <Fine proofs={fine} />}
    </ul>
  );
}

function Stuck({ proof: serviceProof, hasHappened }: { proof: ServiceProof; hasHappened: boolean }) {
  const { service, proof } = serviceProof;
  const { reason, freedBy } = proof;
  return (
    <li className="flex items-start gap-3 bg-error-wash px-4 py-2">
      <span className="flex h-5 items-center">
        <SeverityIcon severity="error" label="Stuck" />
      </span>
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-semibold">
            {hasHappened
              ? `The deployment of ${service} is stuck. `
              : `A deployment of ${service} would never finish. `}
          </span>
          {reason?.words}
        </p>
        {freedBy && <p className="text-sm text-muted">The smallest fix: {freedBy.words}</p>}
      </div>
      <div className="flex shrink-0 gap-2">
        {!hasHappened && (
          <Button size="sm" onClick={() => void watchDeployment(service)}>
            Watch it get stuck
          </Button>
        )}
        {freedBy?.edits && (
          <Button size="sm" variant="primary" title={freedBy.words} onClick={() => applyFix(serviceProof)}>
            Apply the smallest fix
          </Button>
        )}
      </div>
    </li>
  );
}

function Fine({ proofs }: { proofs: readonly ServiceProof[] }) {
  const names = proofs.map(({ service }) => service);
  const [only] = names;
  return (
    <li className="flex items-center gap-3 px-4 py-1.5">
      <SeverityIcon severity="ok" label="Completes" />
      <p className="min-w-0 flex-1 truncate">
        {names.length === 1
          ? `A deployment of ${only} can finish.`
          : `Deployments of ${names.slice(0, -1).join(', ')} and ${names.at(-1)} can finish.`}
      </p>
      <Button
        size="sm"
        onClick={() => (names.length === 1 ? void watchDeployment(only!) : askWhatToDeploy())}
      >
        Watch a deployment
      </Button>
    </li>
  );
}
