import { commit } from '#store/design-store.ts';
import { useRun, type ServiceProof } from '#store/run-store.ts';
import { Button } from '#ui/Button.tsx';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';

/** Before any deployment has begun: whether the next one of each service can finish, and what would free it. */
export function ProofList() {
  const proofs = useRun((state) => state.proofs);
  if (!proofs || proofs.length === 0) return null;
  return (
    <ul aria-label="Can the next deployment finish?" className="border-t border-line">
      {proofs.map((proof) => (
        <Item key={proof.node} proof={proof} />
      ))}
    </ul>
  );
}

function Item({ proof: { service, proof } }: { proof: ServiceProof }) {
  const { verdict, reason, freedBy } = proof;
  const isStuck = verdict === 'stuck';
  return (
    <li className="flex items-start gap-2 border-b border-line px-4 py-1.5">
      <span className="flex h-5 items-center">
        <SeverityIcon severity={isStuck ? 'error' : 'ok'} label={isStuck ? 'Stuck' : 'Completes'} size={14} />
      </span>
      <div className="min-w-0 flex-1">
        <p>
          {isStuck
            ? `A deployment of ${service} would never finish. ${reason?.words ?? ''}`
            : `A deployment of ${service} can finish.`}
        </p>
        {freedBy && <p className="text-sm text-muted">{freedBy.words}</p>}
      </div>
      {freedBy?.edits && (
        <Button size="sm" onClick={() => commit('Free the deployment', freedBy.edits!)}>
          Change it
        </Button>
      )}
    </li>
  );
}
