// What is answered when somebody asks why: plain data that crosses from the worker to the page.

/** Something of a run that one can point at, by its number. */
export interface Thing {
  readonly what: 'task' | 'host' | 'event' | 'deployment';
  readonly number: number;
}

/** How something was decided, with the numbers it was decided by. What a decision has nothing of is left out. */
export interface Explanation {
  /** 'Why ecs/2 in b?' */
  readonly question: string;
  /** The answer, in a sentence or three. */
  readonly answer: string;
  /** From all there were to the one that was taken. */
  readonly funnel?: readonly FunnelStage[];
  readonly table?: CandidateTable;
  /** What told apart those that passed, in the order in which it was asked. */
  readonly chain?: readonly ChainLink[];
  readonly sums?: readonly Sum[];
  /** The parameters of AWS's that it depends on, as they are set. */
  readonly knobs?: readonly Knob[];
  /** Whether there is something to be tried out: what would change it. */
  readonly hasAlternatives?: boolean;
}

export interface FunnelStage {
  readonly count: number;
  /** 'instances', 'alive', 'fit'; empty for the last. */
  readonly says: string;
}

/** Who could have been taken, the best first. */
export interface CandidateTable {
  readonly caption: string;
  /** What each row is: 'Instance', 'Task', 'Zone'. */
  readonly sort: string;
  /** What is compared; the name of a candidate comes before it, its rank after it. */
  readonly columns: readonly string[];
  readonly rows: readonly CandidateRow[];
}

export interface CandidateRow {
  readonly name: string;
  readonly thing?: Thing;
  /** One for each column; none where `verdict` says why it was not even tried. */
  readonly cells: readonly CandidateCell[];
  readonly verdict?: string;
  /** 1 for the best; candidates that were equal have the same. */
  readonly rank?: number;
  readonly isTaken: boolean;
}

export interface CandidateCell {
  readonly text: string;
  /** It was refused for this. */
  readonly fails?: boolean;
  /** The whole verdict: 'needs 1,024 MiB of memory, has 512'. */
  readonly says?: string;
}

/** One rule of a strategy, or what decides after it. */
export interface ChainLink {
  /** 'binpack(memory)' */
  readonly rule: string;
  /** What it found: 'b: 0, a: 1'. */
  readonly says: string;
  /** How many it left. */
  readonly left: number;
  /** It told some apart from the others. */
  readonly decides: boolean;
}

/** One line of arithmetic. */
export interface Sum {
  readonly name: string;
  /** '75 % of 8, rounded up' */
  readonly working: string;
  readonly value: string;
}

export interface Knob {
  /** AWS's name of it. */
  readonly name: string;
  readonly value: string;
  /** The node of the design where it is set. */
  readonly node?: string;
}

/** What would have come of the same decision had one thing been otherwise; worked out by deciding again. */
export interface Alternative {
  /** 'With random instead of binpack(memory)' */
  readonly change: string;
  /** 'ecs/3 in a would be taken.' */
  readonly outcome: string;
  /** Whether that is another outcome. */
  readonly differs: boolean;
}
