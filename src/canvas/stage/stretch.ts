/** Something on an axis, and how long it is to become; never shorter. */
export interface Span {
  readonly start: number;
  readonly length: number;
  readonly grown: number;
}

/**
 * Makes room on an axis: a map of coordinates that keeps every order and every gap, and under which each span is at
 * least as long as it is to become. What lies before the first span stays where it is.
 */
export function stretch(spans: readonly Span[]): (at: number) => number {
  const growing = spans.filter(({ length, grown }) => grown > length);
  const cuts = [...new Set(growing.flatMap(({ start, length }) => [start, start + length]))].toSorted(
    (a, b) => a - b,
  );
  const mapped = new Map<number, number>();
  let last: number | undefined;
  for (const cut of cuts) {
    let to = last === undefined ? cut : mapped.get(last)! + cut - last;
    for (const { start, length, grown } of growing)
      if (start + length === cut && length > 0) to = Math.max(to, mapped.get(start)! + grown);
    mapped.set(cut, to);
    last = cut;
  }
  return (at) => {
    const before = cuts.findLast((cut) => cut <= at);
    return before === undefined ? at : mapped.get(before)! + at - before;
  };
}
