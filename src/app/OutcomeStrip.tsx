import type { GalleryScenario } from '#data/gallery.ts';

const height = 40;

/** How many tasks were healthy, of the old revision and of the new, from the start of a scenario to its end. */
export function OutcomeStrip({ strip: { old, next, rest, floor } }: Pick<GalleryScenario, 'strip'>) {
  const most = Math.max(1, ...old.map((_, i) => old[i]! + next[i]! + rest[i]!));
  const width = old.length;
  const layers = [
    { colour: 'var(--color-rev-a)', opacity: 0.9, from: old.map(() => 0), counts: old },
    { colour: 'var(--color-rev-b)', opacity: 0.9, from: old, counts: next },
    {
      colour: 'var(--color-faint)',
      opacity: 0.28,
      from: old.map((count, i) => count + next[i]!),
      counts: rest,
    },
  ];
  const y = (count: number): number => height - (count / most) * (height - 3);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="size-full" aria-hidden preserveAspectRatio="none">
      {layers.map(({ colour, opacity, from, counts }) => (
        <path key={colour} d={stepArea(from, counts, y)} fill={colour} fillOpacity={opacity} />
      ))}
      {floor > 0 && (
        <path
          d={`M0 ${y(floor)}H${width}`}
          stroke="var(--color-ink)"
          strokeWidth={1}
          strokeDasharray="3 3"
          vectorEffect="non-scaling-stroke"
          fill="none"
          opacity={0.55}
        />
      )}
    </svg>
  );
}

/** The area between two staircases, one step a sample. */
function stepArea(from: readonly number[], counts: readonly number[], y: (count: number) => number): string {
  const top = counts.map((count, i) => `H${i}V${y(from[i]! + count).toFixed(1)}H${i + 1}`);
  const bottom = from.map((base, i) => `H${i + 1}V${y(base).toFixed(1)}H${i}`).toReversed();
  return `M0 ${y(from[0]!).toFixed(1)}${top.join('')}V${y(from.at(-1)!).toFixed(1)}${bottom.join('')}Z`;
}
