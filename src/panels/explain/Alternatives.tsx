import { run } from '#store/run.ts';
import type { Alternative } from '#model/explanation.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { useAnswer } from './use-answer.ts';

/** What would have come of the decision had one thing been otherwise: each is decided again by the engine. */
export function Alternatives({ event }: { event: number }) {
  const { value, hasCome } = useAnswer(`alternatives ${event}`, () =>
    run.answer((runs) => runs.alternatives(event)),
  );
  if (hasCome && (value ?? []).length === 0) return null;
  return (
    <section
      aria-label="What would change this"
      className="mt-4 rounded-card border border-warning/25 bg-warning-wash px-3 py-2.5"
    >
      <h3 className="pb-1 text-base font-semibold text-warning">What would change this</h3>
      {hasCome ? (
        <Outcomes all={value!} />
      ) : (
        <p className="flex items-center gap-2 text-sm text-muted">
          <Spinner label="Deciding again" /> Deciding again with one thing otherwise…
        </p>
      )}
    </section>
  );
}

function Outcomes({ all }: { all: readonly Alternative[] }) {
  const others = all.filter(({ differs }) => differs);
  const same = all.filter(({ differs }) => !differs);
  return (
    <>
      {others.length > 0 ? (
        <ul className="space-y-1">
          {others.map(({ change, outcome }) => (
            <li key={change}>
              {change}, {outcome}
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing that was tried: it would have come out the same.</p>
      )}
      {same.length > 0 && (
        <details className="pt-1.5 text-sm text-muted">
          <summary className="w-fit cursor-pointer rounded-sm">
            {same.length === 1 ? 'One change makes' : `${same.length} changes make`} no difference
          </summary>
          <ul className="pt-1">
            {same.map(({ change }) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
