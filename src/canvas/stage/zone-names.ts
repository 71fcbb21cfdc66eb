import type { Intervention } from '#model/run.ts';

/** A zone as one calls it: AWS's name, or 'zone a' where the design has the letter alone. */
export const zoneTitle = (name: string): string => (name.length === 1 ? `zone ${name}` : name);

const isMeant = (zone: string, named: unknown): boolean =>
  zone === named || (typeof named === 'string' && named.length === 1 && zone.endsWith(named));

/** Since when a zone is lost at a moment of a run, as its script says; undefined while it is well. */
export function lostSince(
  zone: string,
  interventions: readonly Intervention[],
  atMs: number,
): number | undefined {
  let since: number | undefined;
  for (const each of interventions) {
    if (each.atMs > atMs) continue;
    const { zone: named } = each as { readonly zone?: unknown };
    if (each.do === 'lose-zone' && isMeant(zone, named)) since ??= each.atMs;
    if (each.do === 'restore-zone' && (named === undefined || isMeant(zone, named))) since = undefined;
  }
  return since;
}

/** A moment of a run as minutes and seconds. */
export function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}
