import type { Stream } from '../../kernel/random.ts';
import type { World } from '../../world/world.ts';
import type { Criterion } from './strategy.ts';
import { smallKeyEnd, Tournament } from './tournament.ts';

/** Hosts that have the same values of the attributes spread by, up to one of them, and the tasks that count there. */
export interface Group {
  tasks: number;
}

/** Candidates that are alike in all attributes spread by: among them, only what differs from host to host decides. */
export interface Division {
  /** The values, as one text; divisions are kept in its order. */
  readonly values: string;
  /** One for each attribute spread by: the first value alone, the first two, and so on. */
  readonly groups: readonly Group[];
  readonly tree: Tournament;
  /** Candidates by leaf. */
  readonly members: number[];
}

/** The most that is left of a host, or was, of each resource. */
export interface Span {
  readonly cpuUnits: number;
  readonly memoryMib: number;
}

/** No host of the plan ever has more than this. */
export function spanOf(world: World): Span {
  const rooms = world.plan.groups.map(({ room }) => room);
  return {
    cpuUnits: Math.max(0, ...rooms.map(({ cpuUnits }) => cpuUnits)),
    memoryMib: Math.max(0, ...rooms.map(({ memoryMib }) => memoryMib)),
  };
}

/** A key is exact below this. */
const keyEnd = 2 ** 53;
/** No instance runs as many; more of them would count as this many. */
const tasksOnHostMax = 8192;

/** The attributes that criteria spread by, in their order. */
export const spreadBy = (criteria: readonly Criterion[]): string[] =>
  criteria.flatMap((criterion) => (criterion.by === 'group' ? [criterion.attribute] : []));

/** One value of a division's. */
const valueOf = (attributes: ReadonlyMap<string, string>, name: string): string =>
  `${JSON.stringify(attributes.get(name) ?? null)} `;

/** The values by which a division with these attributes is known. */
export const valuesOf = (attributes: ReadonlyMap<string, string>, names: readonly string[]): string =>
  names.map((name) => valueOf(attributes, name)).join('');

const Digit = { CPU: 0, MEMORY: 1, TASKS: 2 } as const;
const digitOf = {
  cpu: Digit.CPU,
  memory: Digit.MEMORY,
  host: Digit.TASKS,
  group: Digit.TASKS,
  chance: Digit.TASKS,
};

/** One step of a comparison: the tasks of the group of that number or, where it is -1, the leading part of a key. */
interface Step {
  readonly group: number;
  readonly divisor: number;
}

/**
 * Candidates in divisions, compared by criteria in their order. What differs from host to host is packed into the key
 * of its leaf, the first criterion foremost; spread counts belong to divisions and are compared between them.
 */
export class Contest {
  readonly divisions: Division[] = [];
  readonly criteria: readonly Criterion[];
  readonly #groups = new Map<string, Group>();
  readonly #spans: readonly number[];
  readonly #hasSmallKeys: boolean;
  /** The criteria that a key is made of, first the foremost. */
  readonly #digits: readonly number[];
  readonly #digitSpans: readonly number[];
  readonly #steps: readonly Step[];
  /** 1: fewest tasks and least room first; -1: most tasks and most room. */
  readonly #sign: 1 | -1;

  constructor(criteria: readonly Criterion[], span: Span, prefers: 'least' | 'most') {
    this.criteria = criteria;
    this.#sign = prefers === 'least' ? 1 : -1;
    const resources = { cpu: span.cpuUnits + 1, memory: span.memoryMib + 1 };
    const used = criteria.reduce(
      (product, { by }) => (by === 'cpu' || by === 'memory' ? product * resources[by] : product),
      1,
    );
    // Small keys where they tell apart as many tasks of one service on a host as there can be, and large ones elsewhere.
    const smallSpan = Math.floor(smallKeyEnd / used);
    this.#hasSmallKeys = smallSpan >= tasksOnHostMax;
    const hostSpan = this.#hasSmallKeys ? smallSpan : Math.min(smallKeyEnd, Math.floor(keyEnd / used));
    this.#spans = criteria.map(({ by }) =>
      by === 'cpu' || by === 'memory' ? resources[by] : by === 'host' ? hostSpan : 1,
    );
    const inKey = criteria.flatMap(({ by }, i) => (by === 'group' ? [] : [i]));
    this.#digits = inKey.map((i) => digitOf[criteria[i]!.by]);
    this.#digitSpans = inKey.map((i) => this.#spans[i]!);
    this.#steps = this.#stepsOf();
  }

  #stepsOf(): Step[] {
    let divisor = this.#spans.reduce((product, span) => product * span, 1);
    let group = 0;
    const steps: Step[] = [];
    for (const [i, { by }] of this.criteria.entries()) {
      divisor /= this.#spans[i]!;
      if (by === 'group') steps.push({ group: group++, divisor: 1 });
      else if (this.criteria[i + 1]?.by === 'group' || i + 1 === this.criteria.length)
        steps.push({ group: -1, divisor });
    }
    return steps;
  }

  /** The division of candidates with these attributes; `members` by values, where several contests share them. */
  divisionOf(
    attributes: ReadonlyMap<string, string>,
    membersOf: (values: string) => number[] = () => [],
  ): Division {
    const groups: Group[] = [];
    let values = '';
    for (const name of spreadBy(this.criteria)) {
      values += valueOf(attributes, name);
      const group = this.#groups.get(values) ?? { tasks: 0 };
      this.#groups.set(values, group);
      groups.push(group);
    }
    const found = this.divisions.find((each) => each.values === values);
    if (found) return found;
    const division = { values, groups, tree: new Tournament(this.#hasSmallKeys), members: membersOf(values) };
    this.divisions.push(division);
    this.divisions.sort((a, b) => (a.values < b.values ? -1 : 1));
    return division;
  }

  /** Makes groups know how many tasks there are, by the division of each site. */
  count(tasks: Int32Array, divisions: readonly (Division | undefined)[]): void {
    for (const group of this.#groups.values()) group.tasks = 0;
    for (let site = 0; site < tasks.length; site++) {
      const more = tasks[site]!;
      if (more === 0) continue;
      const { groups } = divisions[site]!;
      for (let i = 0; i < groups.length; i++) groups[i]!.tasks += more;
    }
  }

  /** The key of a candidate with so much room and so many tasks of the service on its host. */
  keyOf(cpuUnits: number, memoryMib: number, tasks: number): number {
    const digits = this.#digits;
    const spans = this.#digitSpans;
    let key = 0;
    for (let i = 0; i < digits.length; i++) {
      const digit = digits[i]!;
      const span = spans[i]!;
      const whole = digit === Digit.CPU ? cpuUnits : digit === Digit.MEMORY ? memoryMib : tasks;
      const value = whole < 0 ? 0 : whole < span ? whole : span - 1;
      key = key * span + (this.#sign === 1 ? value : span - 1 - value);
    }
    return key;
  }

  /** Less than 0 when the best of `a` comes before the best of `b`; both must have one. */
  compare(a: Division, b: Division): number {
    const steps = this.#steps;
    for (let i = 0; i < steps.length; i++) {
      const { group, divisor } = steps[i]!;
      const difference =
        group >= 0
          ? this.#sign * (a.groups[group]!.tasks - b.groups[group]!.tasks)
          : Math.floor(a.tree.leastKey / divisor) - Math.floor(b.tree.leastKey / divisor);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /**
   * The division of the candidate that comes first, whose leaf is then `picked`; undefined when there is none. Among
   * equals chance decides, each being as likely as the others by weight; it is not asked when there is but one.
   */
  winner(divisions: readonly Division[], chance: Stream): Division | undefined {
    const equals = this.#equals;
    let count = 0;
    let weight = 0;
    for (let i = 0; i < divisions.length; i++) {
      const division = divisions[i]!;
      if (division.tree.leastKey === Infinity) continue;
      const difference = count > 0 ? this.compare(division, equals[0]!) : 0;
      if (difference > 0) continue;
      if (difference < 0) {
        count = 0;
        weight = 0;
      }
      equals[count++] = division;
      weight += division.tree.leastWeight;
    }
    if (count === 0) return undefined;
    let at = weight > 1 ? chance.below(weight) : 0;
    let chosen = 0;
    while (at >= equals[chosen]!.tree.leastWeight) at -= equals[chosen++]!.tree.leastWeight;
    const division = equals[chosen]!;
    this.picked = division.tree.pick(at);
    return division;
  }

  /** Divisions whose best are equal to each other, while `winner` looks for the first. */
  readonly #equals: Division[] = [];

  /** The leaf that `winner` found in the division it returned. */
  picked = 0;
}
