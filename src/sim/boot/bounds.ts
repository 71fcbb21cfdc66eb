/** A design is larger than a rehearsal can hold. The message says what there is too much of. */
export class PlanBoundExceeded extends Error {}

/** As far as a time of a design counts, in milliseconds: nearly 25 days, so that sums of two fit the clock. */
const longestMs = 2_147_483_647;

/** A number AWS would refuse, brought to the nearest one it would take. */
export const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Milliseconds of a number of seconds that a design says; never negative. */
export const msOfSeconds = (seconds: number): number => within(Math.round(seconds * 1000), 0, longestMs);

export const msOfMinutes = (minutes: number): number => msOfSeconds(minutes * 60);

/** Throws `PlanBoundExceeded` for a count beyond what a rehearsal can hold; `what` names the things in the plural. */
export function bounded(count: number, most: number, what: string): number {
  if (count > most) {
    const words = `${count.toLocaleString('en-US')} ${what}`;
    throw new PlanBoundExceeded(
      `The design has ${words}; a rehearsal can hold ${most.toLocaleString('en-US')}.`,
    );
  }
  return Math.max(0, count);
}
