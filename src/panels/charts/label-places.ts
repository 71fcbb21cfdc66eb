/**
 * Where labels go that want to stand at these heights, `gap` apart at least, between `top` and `bottom`: each as near
 * to its place as the others allow, in their order. Where there is no room for all, they are closer.
 */
export function labelPlaces(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b);
  const room = wanted.length > 1 ? Math.min(gap, (bottom - top) / (wanted.length - 1)) : gap;
  const places = [...wanted];
  // Neighbours that touch become one group, which stands in the middle of where its members want to be.
  const groups: Array<{ members: number[]; first: number }> = [];
  for (const label of order) {
    let members = [label];
    let first = within(wanted[label]!, members.length);
    for (let last = groups.at(-1); last && first < endOf(last) + room; last = groups.at(-1)) {
      groups.pop();
      members = [...last.members, ...members];
      const middle = members.reduce((sum, each) => sum + wanted[each]!, 0) / members.length;
      first = within(middle - ((members.length - 1) * room) / 2, members.length);
    }
    groups.push({ members, first });
  }
  for (const { members, first } of groups) members.forEach((each, i) => (places[each] = first + i * room));
  return places;

  function within(first: number, count: number): number {
    return Math.max(top, Math.min(first, bottom - (count - 1) * room));
  }
  function endOf({ members, first }: { members: number[]; first: number }): number {
    return first + (members.length - 1) * room;
  }
}
