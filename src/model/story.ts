import type { Sum, Thing } from './explanation.ts';
import type { SimEvent } from './run.ts';

// What is told of one thing of a run at a moment: plain data that crosses from the worker to the page.

/** A task, an instance or a deployment as it stands. What it has nothing of is left out. */
export interface Story {
  /** 'Task', 'Instance', 'Deployment'. */
  readonly sort: string;
  /** 'task 7 (api:2)' */
  readonly title: string;
  /** How it stands, and what it waits for, in a sentence or three. */
  readonly now: string;
  readonly tone: 'ok' | 'busy' | 'bad' | 'over';
  readonly facts: readonly Fact[];
  /** Decisions about it, as questions that lead to their explanation. */
  readonly asks: readonly Ask[];
  /** What it has been through. */
  readonly course: readonly CourseStep[];
  readonly ending?: Ending;
  readonly containers?: readonly ContainerLine[];
  readonly room?: readonly RoomLine[];
  readonly sums?: readonly Sum[];
  readonly members?: readonly Member[];
  /** The latest events about it, the newest first. */
  readonly events: readonly SimEvent[];
  readonly docs: string;
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** What of the run it leads to, or which node of the design. */
  readonly thing?: Thing;
  readonly node?: string;
}

export interface Ask {
  readonly question: string;
  readonly event: number;
}

/** A state of AWS's that it came to. */
export interface CourseStep {
  readonly name: string;
  readonly atMs: number;
  /** How long it stayed there; left out for the present one. */
  readonly forMs?: number;
  readonly says: string;
}

/** Why a task stops or stopped. */
export interface Ending {
  /** AWS's stopCode. */
  readonly code: string;
  /** The stoppedReason in AWS's words. */
  readonly reason: string;
  /** What that means. */
  readonly meaning: string;
}

/** A container of a task, in the order in which they start. */
export interface ContainerLine {
  readonly name: string;
  readonly essential: boolean;
  /** 'db HEALTHY' */
  readonly waitsFor: readonly string[];
  /** Left out where it has not started, or did so before the clock began. */
  readonly startedAtMs?: number;
  readonly startedBefore?: true;
}

/** What is left of something. */
export interface RoomLine {
  readonly name: string;
  readonly left: number;
  readonly total: number;
  readonly unit: string;
}

/** Something that belongs to it. */
export interface Member {
  readonly thing: Thing;
  readonly name: string;
  readonly says: string;
}
