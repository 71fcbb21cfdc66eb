import type { Explanation } from '#model/explanation.ts';
import { Alternatives } from './Alternatives.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { Chain } from './Chain.tsx';
import { Funnel } from './Funnel.tsx';
import { Knobs } from './Knobs.tsx';
import { Sums } from './Sums.tsx';

/** How something was decided, part by part; its question stands in the heading above. */
export function Decision({ event, told }: { event: number; told: Explanation }) {
  const { answer, funnel, table, chain, sums, knobs, hasAlternatives } = told;
  return (
    <>
      <p className="text-pretty text-muted">{answer}</p>
      {funnel && <Funnel stages={funnel} />}
      {table && table.rows.length > 0 && <CandidateTable table={table} />}
      {chain && <Chain links={chain} />}
      {sums && <Sums sums={sums} />}
      {hasAlternatives && <Alternatives event={event} />}
      {knobs && <Knobs knobs={knobs} />}
    </>
  );
}
