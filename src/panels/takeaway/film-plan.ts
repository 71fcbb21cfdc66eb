/** Which moments of a run a film shows, and how fast. */
export interface FilmPlan {
  readonly fromMs: number;
  readonly toMs: number;
  /** Simulated seconds a second. */
  readonly speed: number;
  readonly framesPerSecond: number;
  readonly width: number;
  readonly height: number;
}

/** More frames than this take minutes to encode, and files that nobody can send. */
export const framesMax = 3600;

/** How many frames a film has: at least one, and one for its last moment. */
export function frameCount({ fromMs, toMs, speed, framesPerSecond }: FilmPlan): number {
  const seconds = Math.max(0, toMs - fromMs) / 1000 / speed;
  return Math.floor(seconds * framesPerSecond) + 1;
}

/** The moment of the run that a frame shows, in whole milliseconds. */
export function momentOf({ fromMs, toMs, speed, framesPerSecond }: FilmPlan, frame: number): number {
  return Math.min(toMs, Math.floor(fromMs + (frame * 1000 * speed) / framesPerSecond));
}

/** Why a film cannot be made like this, and what to change; undefined when it can. */
export function refusalOf(plan: FilmPlan): string | undefined {
  if (!(plan.toMs > plan.fromMs)) return 'The film ends before it begins: choose a later end.';
  const frames = frameCount(plan);
  if (frames <= framesMax) return undefined;
  const needed = Math.ceil((plan.speed * frames) / framesMax);
  return `That would be ${frames.toLocaleString('en')} frames; ${framesMax.toLocaleString('en')} are the most. Choose a shorter span or a speed of ${needed}× or more.`;
}

/** A speed at which a span makes a film of about half a minute, of those that people know. */
export function fittingSpeed(spanMs: number): number {
  const known = [1, 2, 5, 10, 30, 60, 100, 300, 1000];
  return known.find((speed) => spanMs / 1000 / speed <= 30) ?? known.at(-1)!;
}
