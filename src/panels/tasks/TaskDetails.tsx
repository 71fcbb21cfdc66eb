import { ChevronRight, X } from 'lucide-react';
import { run } from '#store/run.ts';
import { useRun, type RevisionAbout } from '#store/run-store.ts';
import { revisionLabel } from '#store/revision-look.ts';
import { focusOn } from '#store/stage.ts';
import { Badge } from '#ui/Badge.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { startOrder, type StartStep } from './start-order.ts';

/** Of the selected task: in which order its containers start, and what each of them waits for. */
export function TaskDetails({ task }: { task: number }) {
  const about = useRun((state) => state.about);
  const { record } = run.timeline;
  const revision = record.revisions[record.revision.data[task]!];
  if (!about || !revision) return null;
  const zone = about.zones[record.zone.data[task]!];
  const name = revisionLabel(about.workloads[revision.workload]!.name, revision.number);
  return (
    <section
      aria-label={`Task ${task + 1}`}
      className="flex max-h-2/5 shrink-0 items-start gap-3 overflow-y-auto border-t border-line py-1 pr-1.5 pl-3"
    >
      <p className="shrink-0 py-0.5">
        <span className="font-semibold">Task {task + 1}</span>{' '}
        <span className="text-muted">
          {name}
          {zone === undefined ? '' : ` in zone ${zone}`}
        </span>
      </p>
      <Containers containers={revision.containers} />
      <IconButton
        size="sm"
        label="Select no task"
        icon={<X size={14} />}
        onClick={() => focusOn(undefined)}
      />
    </section>
  );
}

function Containers({ containers }: { containers: RevisionAbout['containers'] }) {
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5 py-0.5 text-sm">
      <span className="text-muted">Containers start:</span>
      <ol aria-label="Start order of containers" className="contents">
        {startOrder(containers).map((step, i) => (
          <li key={step.containers[0]!.name} className="flex flex-wrap items-center gap-1.5">
            {i > 0 && <ChevronRight size={12} aria-hidden className="text-muted" />}
            {step.containers.map((container) => (
              <Container key={container.name} container={container} place={i + 1} />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Container({ container, place }: { container: StartStep['containers'][number]; place: number }) {
  const { name, essential, hasHealthCheck, after } = container;
  return (
    <span className="flex items-center gap-1.5 rounded-tag border border-line bg-inset px-1.5">
      <span className="font-semibold tabular-nums">{place}</span>
      <span className="font-mono text-mono">{name}</span>
      {!essential && <Badge>not essential</Badge>}
      {hasHealthCheck && <span className="text-muted">health check</span>}
      {after.length > 0 && <span className="text-muted">when {after.join(' and ')}</span>}
    </span>
  );
}
