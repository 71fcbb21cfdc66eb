import { useRun, type DeploymentSummary } from '#store/run-store.ts';
import { Badge, type BadgeTone } from '#ui/Badge.tsx';
import { clockText } from './clock-text.ts';

const outcomes: Readonly<Record<DeploymentSummary['outcome'], readonly [words: string, tone: BadgeTone]>> = {
  running: ['In progress', 'accent'],
  completed: ['Completed', 'ok'],
  stuck: ['Stuck', 'error'],
  failed: ['Failed', 'error'],
  rolledBack: ['Rolled back', 'warning'],
};

/** How each deployment of the run stands at the playhead, the newest first. */
export function DeploymentList() {
  const deployments = useRun((state) => state.deployments);
  if (deployments.length === 0)
    return <p className="border-t border-line px-4 py-2 text-muted">No deployment has begun yet.</p>;
  return (
    <ul aria-label="Deployments" className="border-t border-line">
      {deployments.toReversed().map((deployment) => (
        <Item
          key={`${deployment.service} ${deployment.revision} ${deployment.startedAtMs}`}
          deployment={deployment}
        />
      ))}
    </ul>
  );
}

function Item({ deployment }: { deployment: DeploymentSummary }) {
  const { service, revision, startedAtMs, completedAtMs, lowestHealthy, highestTasks, floor, ceiling } =
    deployment;
  const [words, tone] = outcomes[deployment.outcome];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-4 py-1.5">
      <span className="font-medium">
        {service}:{revision}
      </span>
      <Badge tone={tone}>{words}</Badge>
      <span className="text-sm text-muted tabular-nums">
        {clockText(startedAtMs)}
        {completedAtMs !== undefined && `–${clockText(completedAtMs)}`} · lowest healthy {lowestHealthy}{' '}
        (floor {floor}) · most tasks {highestTasks} (ceiling {ceiling})
      </span>
      {deployment.reason !== undefined && <span className="basis-full text-sm">{deployment.reason}</span>}
    </li>
  );
}
