import type { Edit } from '#model/edit.ts';

/** What a deployment founders on. */
export type ObstacleCode =
  /** minimumHealthyPercent forbids stopping a task and maximumPercent forbids starting one. */
  | 'limits'
  /** maximumPercent allows fewer tasks than the deployment needs. */
  | 'ceiling'
  /** No task may stop before another one has come, and that one finds no instance. */
  | 'no-headroom'
  /** The instances do not hold the tasks that the deployment needs, even when all others of the service are gone. */
  | 'no-room'
  /** They do not hold the new tasks beside the old ones, which stay until traffic has been shifted. */
  | 'no-room-beside'
  /** Nothing that it could run on takes any of its tasks. */
  | 'no-capacity'
  /** Roles lack what a task needs in order to start. */
  | 'lacks'
  /** A lifecycle hook stops the deployment. */
  | 'hook'
  /** A stage, or the whole deployment, takes longer than it may. */
  | 'too-long'
  /** Arithmetic did not decide, because the order of events does; a rehearsal did not complete. */
  | 'contest';

export interface Obstacle {
  readonly code: ObstacleCode;
  /** One or two sentences, with the numbers of this design. */
  readonly words: string;
  /** The same numbers, by name: tasks, unless the name says otherwise. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** The smallest change with which the deployment completes. */
export interface Change {
  readonly words: string;
  /** The same as edits of the design, where there are such. */
  readonly edits?: readonly Edit[];
}

/** Whether a deployment comes to its end, and if not, why, and what frees it. */
export interface Proof {
  readonly verdict: 'completes' | 'stuck';
  readonly reason?: Obstacle;
  /** Absent also where no small change of the design was found to free it. */
  readonly freedBy?: Change;
  /** Arithmetic on the state at the start; or, where the order of events decides, a rehearsal. */
  readonly decidedBy: 'arithmetic' | 'rehearsal';
  /** What it has to wait for although it completes. */
  readonly waits?: string;
}

/** What arithmetic says of a deployment: that it completes, what it founders on, or that the order of events decides. */
export type Finding = 'completes' | 'depends' | Obstacle;
