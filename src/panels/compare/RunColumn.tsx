import { comparison, titleOf, type ComparedRun, type WorkloadOutcome } from '#store/compare.ts';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { clockText } from '../run/clock-text.ts';
import { DeltaCards } from './DeltaCards.tsx';
import { endWords } from './end-words.ts';
import { RunChart } from './RunChart.tsx';
import { RunHead } from './RunHead.tsx';
import { RunPicture } from './RunPicture.tsx';
import { differences } from './spec-words.ts';
import type { ChartScale } from './step-path.ts';

interface RunColumnProps {
  run: ComparedRun;
  /** The run that the others are compared with. */
  base: ComparedRun;
  /** The service that is looked at, by name. */
  service: string;
  /** No other run stands beside it. */
  isAlone: boolean;
  scale: ChartScale;
}

/** One of the runs that stand side by side: how it differs, its stage and its chart at the playhead, how it went. */
export function RunColumn({ run, base, service, isAlone, scale }: RunColumnProps) {
  const title = titleOf(run);
  const workload = run.outcome?.workloads.findIndex(({ name }) => name === service) ?? -1;
  return (
    <section
      aria-label={title}
      className="flex min-w-52 flex-1 flex-col gap-2 border-line px-3 py-2 @container not-first:border-l"
    >
      <RunHead run={run} />
      <Differences run={run} base={base} />
      {run.failure !== undefined && <Failure run={run} />}
      {!run.outcome && run.failure === undefined && <Working run={run} />}
      {run.outcome && workload === -1 && (
        <p className="text-muted">There is no service {service} in this run.</p>
      )}
      {run.outcome && workload !== -1 && (
        <>
          {run.picture && <RunPicture picture={run.picture} workload={workload} />}
          <RunChart title={title} outcome={run.outcome.workloads[workload]!} scale={scale} />
          <DeltaCards
            title={title}
            outcome={run.outcome.workloads[workload]!}
            base={run.id === base.id ? undefined : outcomeOf(base, service)}
            isAlone={isAlone}
          />
          <End run={run} />
        </>
      )}
    </section>
  );
}

const outcomeOf = ({ outcome }: ComparedRun, service: string): WorkloadOutcome | undefined =>
  outcome?.workloads.find(({ name }) => name === service);

function Differences({ run, base }: { run: ComparedRun; base: ComparedRun }) {
  if (run.id === base.id) return <p className="truncate text-sm text-muted">The one to compare with</p>;
  const found = differences(base.spec, run.spec);
  if (found.length === 0) return <p className="text-sm text-muted">The same as {titleOf(base)} up to now.</p>;
  return (
    <ul aria-label={`How it differs from ${titleOf(base)}`} className="text-sm">
      {found.slice(0, 4).map((words) => (
        <li key={words} className="truncate" title={words}>
          {words}
        </li>
      ))}
      {found.length > 4 && <li className="text-muted">and {found.length - 4} more</li>}
    </ul>
  );
}

function Failure({ run: { id, failure } }: { run: ComparedRun }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-2 py-2">
      <p className="text-error">This run cannot be done: {failure}</p>
      <Button size="sm" onClick={() => comparison.workOutAgain(id)}>
        Try again
      </Button>
    </div>
  );
}

function Working({ run: { workedMs } }: { run: ComparedRun }) {
  return (
    <p className="flex items-center gap-2 py-4 text-muted">
      <Spinner label="The run is being worked out" />
      {workedMs === undefined ? 'Working it out…' : `Working it out, ${clockText(workedMs)} so far…`}
    </p>
  );
}

function End({ run: { outcome } }: { run: ComparedRun }) {
  const words = outcome && endWords(outcome.endedBy, outcome.endMs);
  return words === undefined ? null : <p className="text-sm text-warning">{words}</p>;
}
