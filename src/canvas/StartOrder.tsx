import { select, useSelection } from '#store/selection.ts';
import type { RowLink } from './card-data.ts';
import { cardParts } from './card-size.ts';
import { useConnectState } from './NodeCard.tsx';

const gutter = 20;

/** Arrows at the left edge of a card from each row to the row it waits for. */
export function StartOrder({ links, rows }: { links: readonly RowLink[]; rows: number }) {
  if (links.length === 0) return null;
  const height = rows * cardParts.row;
  return (
    <svg
      width={gutter}
      height={height}
      className="pointer-events-none absolute top-0 left-0 -translate-x-full overflow-visible"
    >
      {links.map((link, i) => (
        <Arrow key={link.id} link={link} lane={i % 3} />
      ))}
    </svg>
  );
}

function Arrow({ link, lane }: { link: RowLink; lane: number }) {
  const selected = useSelection((state) => state.ids.has(link.id));
  const state = useConnectState(link.id);
  const middle = (row: number): number => (row + 0.5) * cardParts.row;
  const down = link.to > link.from;
  const from = middle(link.from) + (down ? 5 : -5);
  const to = middle(link.to) + (down ? -5 : 5);
  const reach = gutter - 8 - lane * 6;
  const path = `M${gutter},${from}C${reach - 8},${from} ${reach - 8},${to} ${gutter - 1},${to}`;
  return (
    <g
      role="button"
      tabIndex={-1}
      aria-label={link.label}
      data-at={link.id}
      data-link={link.id}
      data-selected={selected}
      data-connect={state}
      onClick={(event) => {
        event.stopPropagation();
        select([link.id], event.shiftKey || event.metaKey || event.ctrlKey ? 'toggle' : 'set');
      }}
      className="order-arrow nodrag pointer-events-auto"
    >
      <title>{link.label}</title>
      <path d={path} fill="none" stroke="transparent" strokeWidth={12} />
      <path
        d={path}
        fill="none"
        markerEnd={`url(#${selected ? 'arrow-selected' : 'arrow'})`}
        className="order-line"
      />
    </g>
  );
}
