import type { PlacementExplanation } from '#store/run-store.ts';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';

/** More candidates than this tell no more; the winner is always among those shown. */
const mostShown = 40;

/** A placement: every instance that was tried with the verdict of each filter, then what the strategy made of the rest. */
export function PlacementTable({ placement }: { placement: PlacementExplanation }) {
  const { candidates, winner, steps, sentence } = placement;
  const shown = candidates.filter(({ host }, i) => i < mostShown || host === winner);
  return (
    <div className="pt-2">
      <p className="max-w-[80ch] font-medium">{sentence}</p>
      <table aria-label={`Candidates for ${placement.revision}`} className="mt-2 w-full text-left">
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="py-1 pr-3 font-medium">
              Instance
            </th>
            <th scope="col" className="pr-3 font-medium">
              Fits
            </th>
            <th scope="col" className="font-medium">
              Filters
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((candidate) => (
            <Candidate key={candidate.host} candidate={candidate} isWinner={candidate.host === winner} />
          ))}
        </tbody>
      </table>
      {shown.length < candidates.length && (
        <p className="pt-1 text-sm text-muted">and {candidates.length - shown.length} more instances</p>
      )}
      <ol aria-label="Strategy" className="list-decimal pt-2 pl-5">
        {steps.map((step, i) => (
          <Step key={i} step={step} />
        ))}
      </ol>
    </div>
  );
}

function Candidate({
  candidate: { name, checks, passes },
  isWinner,
}: {
  candidate: PlacementExplanation['candidates'][number];
  isWinner: boolean;
}) {
  return (
    <tr className={`border-t border-line align-top ${isWinner ? 'bg-wash' : ''}`}>
      <th scope="row" className="py-1 pr-3 font-medium whitespace-nowrap">
        {name}
        {isWinner && <span className="text-sm font-normal text-accent"> chosen</span>}
      </th>
      <td className="py-1 pr-3">
        <span className="flex h-5 items-center">
          <SeverityIcon
            severity={passes ? 'ok' : 'error'}
            label={passes ? 'Fits' : 'Does not fit'}
            size={14}
          />
        </span>
      </td>
      <td className="py-1 text-sm">
        {checks.map((check) => (
          <span key={check.reason} className={check.passes ? 'text-muted' : 'font-medium text-error'}>
            {check.words}
            {check.passes ? '' : ` (${check.reason})`}
            {check === checks.at(-1) ? '' : ' · '}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Step({ step }: { step: PlacementExplanation['steps'][number] }) {
  const { rule, ranks } = step;
  return (
    <li className="py-0.5">
      <span className="font-medium">{rule}</span>{' '}
      <span className="text-sm text-muted">
        {ranks
          .slice(0, mostShown)
          .map(({ value, measure, stays }) => `${value}: ${measure}${stays ? ' (stays)' : ''}`)
          .join(' · ')}
      </span>
    </li>
  );
}
