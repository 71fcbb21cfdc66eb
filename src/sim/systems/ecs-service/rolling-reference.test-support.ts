// The rolling update by hand: the scheduler's arithmetic in its plainest form, without a clock. Tasks start and stop
// at once, and those that were started are healthy before the next look.

export interface Update {
  readonly desired: number;
  readonly min: number;
  readonly max: number;
  /** Tasks that the cluster holds; at least `desired`. */
  readonly room: number;
}

export interface Course {
  /** 'stop 2 old', 'start 3 new', in order; what is done several times in a row is added up. */
  readonly actions: readonly string[];
  readonly end: 'completed' | 'limits' | 'room';
}

export function referenceCourse({ desired, min, max, room }: Update): Course {
  const lower = Math.ceil((desired * min) / 100 - 1e-9);
  const upper = Math.floor((desired * max) / 100 + 1e-9);
  const steps: { what: 'stop old' | 'start new'; count: number }[] = [];
  const note = (what: 'stop old' | 'start new', count: number): void => {
    if (count === 0) return;
    const last = steps.at(-1);
    if (last?.what === what) last.count += count;
    else steps.push({ what, count });
  };
  let old = desired;
  let fresh = 0;
  let end: Course['end'] | undefined;
  while (end === undefined) {
    const stopped = Math.min(old, Math.max(0, old + fresh - lower));
    old -= stopped;
    const allowed = Math.max(0, Math.min(upper - old - fresh, desired - fresh));
    const started = Math.min(allowed, room - old - fresh);
    fresh += started;
    note('stop old', stopped);
    note('start new', started);
    if (old === 0 && fresh === desired) end = 'completed';
    else if (stopped + started === 0) end = allowed > 0 ? 'room' : 'limits';
  }
  return {
    actions: steps.map(({ what, count }) => what.replace(' ', ` ${count} `)),
    end,
  };
}
