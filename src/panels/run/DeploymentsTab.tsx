import { useRun } from '#store/run-store.ts';
import { DeploymentList } from './DeploymentList.tsx';
import { ServiceTable } from './ServiceTable.tsx';

/** What every service has at the playhead, how deployments go, and what takes no part. */
export function DeploymentsTab() {
  return (
    <div className="@container">
      <ServiceTable />
      <DeploymentList />
      <Notes />
    </div>
  );
}

/** What is drawn and takes no part. */
function Notes() {
  const notes = useRun(({ about }) => about?.notes);
  if (!notes || notes.length === 0) return null;
  return (
    <ul aria-label="Not rehearsed" className="px-4 py-2 text-sm text-muted">
      {notes.map(({ node, says }) => (
        <li key={`${node} ${says}`}>{says}</li>
      ))}
    </ul>
  );
}
