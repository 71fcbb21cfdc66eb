import { useMemo } from 'react';
import { geometryOf, union } from '#canvas/frame-geometry.ts';
import type { Design } from '#model/design.ts';
import { indexOf } from '#model/design-index.ts';
import { nodeKind } from '#model/registry.ts';

const frameStroke: Readonly<Record<string, string>> = {
  vpc: 'var(--color-vpc)',
  cluster: 'var(--color-asg)',
  capacity: 'var(--color-asg)',
  plain: 'var(--color-edge-strong)',
};

// AWS's category colours, as its icons have them.
const groupColours: Readonly<Record<string, string>> = {
  Traffic: 'var(--color-vpc)',
  Network: 'var(--color-vpc)',
  ECS: 'var(--color-asg)',
  Capacity: 'var(--color-asg)',
  Storage: 'var(--color-public)',
  Identity: 'var(--color-error)',
  Resources: 'var(--color-rev-a)',
};

/** The design as a small quiet picture: frames in their colours, cards as plates, connections as lines. */
export function DesignThumbnail({ design }: { design: Design }) {
  const picture = useMemo(() => draw(design), [design]);
  return (
    <svg viewBox={picture.viewBox} className="size-full" aria-hidden preserveAspectRatio="xMidYMid meet">
      {picture.frames.map(({ id, x, y, width, height, stroke, dashed }) => (
        <rect
          key={id}
          {...{ x, y, width, height }}
          rx={14}
          fill={stroke}
          fillOpacity={0.05}
          stroke={stroke}
          strokeWidth={4}
          strokeDasharray={dashed ? '14 10' : undefined}
        />
      ))}
      {picture.lines.map(({ id, d }) => (
        <path key={id} d={d} fill="none" stroke="var(--color-faint)" strokeWidth={3} />
      ))}
      {picture.cards.map(({ id, x, y, width, height, colour }) => (
        <g key={id}>
          <rect
            {...{ x, y, width, height }}
            rx={12}
            fill="var(--color-card)"
            stroke="var(--color-edge)"
            strokeWidth={3}
          />
          <rect x={x + 16} y={y + 16} width={34} height={34} rx={8} fill={colour} fillOpacity={0.75} />
          <rect
            x={x + 62}
            y={y + 20}
            width={Math.max(width - 110, 30)}
            height={10}
            rx={5}
            fill="var(--color-muted)"
            fillOpacity={0.65}
          />
          <rect
            x={x + 62}
            y={y + 38}
            width={Math.max(width - 130, 24)}
            height={8}
            rx={4}
            fill="var(--color-muted)"
            fillOpacity={0.3}
          />
        </g>
      ))}
    </svg>
  );
}

function draw(design: Design) {
  const q = indexOf(design);
  const { rects, order } = geometryOf(q);
  const all = union([...rects.values()]);
  const kindOf = (id: string) => nodeKind(q.node(id)?.kind ?? '');
  const frames = order
    .filter((id) => kindOf(id)?.shape === 'frame')
    .map((id) => {
      const look = kindOf(id)?.frame ?? 'plain';
      return {
        id,
        ...rects.get(id)!,
        stroke: frameStroke[look] ?? frameStroke['plain']!,
        dashed: look === 'capacity',
      };
    });
  const cards = order
    .filter((id) => !['frame', 'row'].includes(kindOf(id)?.shape ?? ''))
    .map((id) => ({
      id,
      ...rects.get(id)!,
      colour: groupColours[kindOf(id)?.group ?? ''] ?? 'var(--color-muted)',
    }));
  const lines = Object.entries(design.links).flatMap(([id, { from, to }]) => {
    const a = rects.get(from);
    const b = rects.get(to);
    if (!a || !b) return [];
    const start = { x: a.x + a.width / 2, y: a.y + a.height / 2 };
    const end = { x: b.x + b.width / 2, y: b.y + b.height / 2 };
    const middle = (start.x + end.x) / 2;
    return [{ id, d: `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}` }];
  });
  const pad = 40;
  return {
    viewBox: `${all.x - pad} ${all.y - pad} ${all.width + 2 * pad} ${all.height + 2 * pad}`,
    frames,
    cards,
    lines,
  };
}
