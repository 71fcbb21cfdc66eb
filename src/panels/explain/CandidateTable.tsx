import { useState } from 'react';
import { shownRows } from '../run/log-rows.ts';
import type { Explanation } from '#model/explanation.ts';
import { cx } from '#ui/cx.ts';
import { ThingLink } from './ThingLink.tsx';

type Table = NonNullable<Explanation['table']>;

const rowPx = 28;
/** So many rows are all drawn; of more only those in sight. */
const plainMax = 60;
const seenPx = 420;

/** Who could have been taken: what each had, what it was refused for in red and with a cross, and how they ranked. */
export function CandidateTable({ table }: { table: Table }) {
  const { caption, sort, columns, rows } = table;
  const [topPx, setTopPx] = useState(0);
  const isLong = rows.length > plainMax;
  const { from, to } = isLong ? shownRows(topPx, seenPx, rowPx, rows.length) : { from: 0, to: rows.length };
  const hasRank = rows.some(({ rank }) => rank !== undefined);
  const span = columns.length + 1 + Number(hasRank);
  return (
    <div
      tabIndex={isLong ? 0 : undefined}
      role={isLong ? 'region' : undefined}
      aria-label={isLong ? `${caption}, ${rows.length} in all` : undefined}
      style={isLong ? { height: seenPx } : undefined}
      onScroll={(event) => setTopPx(event.currentTarget.scrollTop)}
      className="mt-3 overflow-auto -outline-offset-2"
    >
      <table
        aria-label={caption}
        aria-rowcount={rows.length + 1}
        className="w-full text-left text-sm tabular-nums"
      >
        <thead>
          <tr className="h-7 text-muted">
            <th scope="col" className="sticky top-0 bg-panel pr-2 pl-1.5 font-medium">
              {sort}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="sticky top-0 bg-panel pr-2 font-medium whitespace-nowrap">
                {name}
              </th>
            ))}
            {hasRank && (
              <th scope="col" className="sticky top-0 bg-panel pr-1.5 text-right font-medium">
                Rank
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <Gap rows={from} />
          {rows.slice(from, to).map((row, i) => (
            <Row key={row.name} row={row} index={from + i + 2} span={span} hasRank={hasRank} />
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
    </div>
  );
}

/** Rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return rows === 0 ? null : <tr aria-hidden style={{ height: rows * rowPx }} />;
}

function Row({
  row,
  index,
  span,
  hasRank,
}: {
  row: Table['rows'][number];
  index: number;
  span: number;
  hasRank: boolean;
}) {
  const { name, thing, cells, verdict, rank, isTaken } = row;
  const isOut = verdict !== undefined || cells.some(({ fails }) => fails);
  return (
    <tr
      aria-rowindex={index}
      style={{ height: rowPx }}
      className={cx('border-t border-line', isTaken && 'bg-ok-wash')}
    >
      <th
        scope="row"
        className={cx('pr-2 pl-1.5 font-mono text-mono font-normal whitespace-nowrap', isOut && 'text-muted')}
      >
        {thing ? <ThingLink thing={thing}>{name}</ThingLink> : name}
        {isTaken && <span className="sr-only"> taken</span>}
      </th>
      {verdict !== undefined ? (
        <td colSpan={span - 1} className="pr-2 text-muted">
          {verdict}
        </td>
      ) : (
        cells.map((cell, i) => <Cell key={i} cell={cell} />)
      )}
      {verdict === undefined && hasRank && (
        <td className={cx('pr-1.5 text-right', rank === 1 && 'font-semibold')}>{rank}</td>
      )}
    </tr>
  );
}

function Cell({ cell: { text, fails, says } }: { cell: Table['rows'][number]['cells'][number] }) {
  return (
    <td title={says} className={cx('pr-2 whitespace-nowrap', fails && 'font-medium text-error')}>
      {fails && (
        <>
          <span aria-hidden>✗ </span>
          <span className="sr-only">refused: </span>
        </>
      )}
      {text}
    </td>
  );
}
