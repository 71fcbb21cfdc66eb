import type { Finding } from '#rules/rule.ts';

/** A stretch of the list before, or new findings. */
export type Segment =
  | { readonly from: number; readonly count: number }
  | { readonly findings: readonly Finding[] };

/** How the list of findings differs from the one in the engine's previous answer, and of which revision it is. */
export interface Answer {
  readonly revision: number;
  readonly segments: readonly Segment[];
}

/** `after` as stretches of `before` where its findings are the same objects: a keystroke sends a handful of them. */
export function segmentsOf(before: readonly Finding[], after: readonly Finding[]): Segment[] {
  const places = new Map(before.map((finding, i) => [finding, i]));
  const segments: ({ from: number; count: number } | { findings: Finding[] })[] = [];
  for (const finding of after) {
    const place = places.get(finding);
    const last = segments.at(-1);
    if (place === undefined) {
      if (last && 'findings' in last) last.findings.push(finding);
      else segments.push({ findings: [finding] });
    } else if (last && 'from' in last && last.from + last.count === place) last.count++;
    else segments.push({ from: place, count: 1 });
  }
  return segments;
}

/** The list that an answer stands for, given the one before. */
export function joinSegments(before: readonly Finding[], segments: readonly Segment[]): Finding[] {
  return segments.flatMap((segment) =>
    'findings' in segment ? segment.findings : before.slice(segment.from, segment.from + segment.count),
  );
}
