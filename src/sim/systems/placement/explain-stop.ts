import type { CandidateRow, ChainLink, Explanation } from '#model/explanation.ts';
import { capital, countOf, grouped, Names } from '../../names.ts';
import { none, TaskFlag } from '../../world/tables.ts';
import { tasksOf, tasksOn } from '../../world/tasks.ts';
import type { World } from '../../world/world.ts';
import { serviceSpec } from '../ecs-service/spec.ts';
import { zoneAttribute, zoneInFull } from './attributes.ts';
import { ranksOf } from './explain-candidates.ts';
import { measures, narrow, type Measure, type Step } from './explain.ts';
import { chainLink } from './explanation.ts';
import { scaleInWithinAz } from './parameters.ts';
import { criteriaOf, type Criterion } from './strategy.ts';
import { ruleInShort } from './strategy-words.ts';

// Why the scheduler stops this task and not another one: as `chooseToStop` decides, told plainly and without its index.

/** How a task to stop is chosen as the world stands, among those of some deployments of a service. */
export interface StopChoice {
  /** Tasks that could be taken: those that are in the worst state there is. */
  readonly among: readonly number[];
  /** 'wait for an instance', 'are not healthy', 'are healthy'. */
  readonly sort: string;
  readonly steps: readonly Step[];
  /** Those that are equal in the end. */
  readonly ties: readonly number[];
}

export function stopChoice(world: World, deployments: readonly number[], strategy?: Strategy): StopChoice {
  const { tasks } = world;
  const all = wanted(world, deployments).filter((task) => (tasks.flags[task]! & TaskFlag.PROTECTED) === 0);
  const waiting = all.filter((task) => tasks.healthy[task] === 0 && tasks.zone[task] === none);
  if (waiting.length > 0)
    return { among: waiting, sort: 'wait for an instance', steps: [], ties: waiting.slice(-1) };
  const broken = all.filter((task) => tasks.healthy[task] === 0);
  const sort = broken.length > 0 ? 'are not healthy' : 'are healthy';
  const sorted = broken.length > 0 ? broken : all;
  const onHosts = sorted.filter((task) => tasks.host[task] !== none);
  const among = onHosts.length > 0 ? onHosts : sorted;
  if (among.length === 0) return { among, sort, steps: [], ties: [] };
  const workload = world.deployments.workload[deployments[0]!]!;
  const steps: Step[] = [];
  let left: readonly number[] = among;
  const criteria = onHosts.length > 0 ? hostCriteria(world, workload, strategy) : [zoneCriterion];
  const spreadBy: string[] = [];
  for (const criterion of criteria) {
    if (left.length < 2) break;
    if (criterion.by === 'group') spreadBy.push(criterion.attribute);
    const measured =
      onHosts.length > 0 ? onHost(world, workload, criterion, spreadBy) : inZone(world, workload);
    const step = narrow(criterion, left, measured, 'most');
    steps.push(step);
    left = step.survivors;
  }
  return { among, sort, steps, ties: left };
}

type Strategy = ReturnType<typeof serviceSpec>['placementStrategy'];

const zoneCriterion: Criterion = { by: 'group', attribute: zoneAttribute };

function hostCriteria(world: World, workload: number, strategy?: Strategy): readonly Criterion[] {
  const byLoad = world.parameters.get(scaleInWithinAz) === 'mostLoaded';
  return criteriaOf(strategy ?? serviceSpec(world, workload).placementStrategy, true, byLoad);
}

/** Tasks that are not to stop, oldest first. */
const wanted = (world: World, deployments: readonly number[]): number[] =>
  deployments.flatMap((each) => [...tasksOf(world, each)].filter((task) => world.tasks.desired[task] === 1));

/** What counts of a task is its host; room is what would be left of it when all that are to stop have stopped. */
function onHost(world: World, workload: number, criterion: Criterion, spreadBy: readonly string[]): Measure {
  const { tasks, hosts, revisions } = world;
  if (criterion.by !== 'cpu' && criterion.by !== 'memory') {
    const measured = measures(world, workload, criterion, spreadBy);
    return (task) => measured(tasks.host[task]!);
  }
  const column = criterion.by === 'cpu' ? 'cpuUnits' : 'memoryMib';
  const demandOf = (task: number): number => revisions[tasks.revision[task]!]!.demand[column];
  return (task) => {
    const host = tasks.host[task]!;
    let left = hosts[column][host]! + demandOf(task);
    for (const other of tasksOn(world, host)) if (tasks.desired[other] === 0) left += demandOf(other);
    return { value: `${grouped(left)} ${criterion.by === 'cpu' ? 'CPU units' : 'MiB'} left`, measure: left };
  };
}

function inZone(world: World, workload: number): Measure {
  const { tasks, deployments, plan } = world;
  const counts = new Map<number, number>();
  for (let each = 0; each < deployments.count; each++)
    if (deployments.workload[each] === workload)
      for (const task of tasksOf(world, each))
        if (tasks.desired[task] === 1 && tasks.host[task] === none && tasks.zone[task] !== none)
          counts.set(tasks.zone[task]!, (counts.get(tasks.zone[task]!) ?? 0) + 1);
  return (task) => {
    const zone = tasks.zone[task]!;
    return { value: zoneInFull(plan.zones[zone] ?? '?'), measure: counts.get(zone) ?? 0 };
  };
}

/** Why `task`, of all tasks of these deployments, is the next to stop; `why` one stops at all, as a sentence. */
export function stopExplained(
  world: World,
  deployments: readonly number[],
  task: number,
  why: string,
): Explanation {
  const names = new Names(world);
  const choice = stopChoice(world, deployments);
  // Where more are to stop than are broken, all that are broken go, and nothing chooses among them.
  const wasChosen = choice.ties.includes(task);
  const steps = wasChosen ? choice.steps : [];
  const all = wanted(world, deployments).length;
  const workload = world.tasks.workload[task]!;
  const { node, name } = world.plan.workloads[workload]!;
  return {
    question: `Why ${names.taskOf(task)}?`,
    answer: [why, ...sentences(choice, steps, wasChosen, name)].join(' '),
    funnel: [
      { count: all, says: all === 1 ? 'task' : 'tasks' },
      { count: choice.among.length, says: choice.sort.replace('are ', '') },
      ...(wasChosen && choice.ties.length > 1 ? [{ count: choice.ties.length, says: 'equal' }] : []),
      { count: 1, says: '' },
    ],
    table: stopTable(world, deployments, task, choice, steps),
    chain: steps.map((step) => turnedRound(chainLink(step))),
    hasAlternatives: true,
    knobs: [
      {
        name: 'placementStrategy',
        value: 'the same as for starting, turned round',
        node,
      },
    ],
  };
}

const turnedRound = (link: ChainLink): ChainLink => ({ ...link, rule: link.rule.replace('fewest', 'most') });

function sentences(
  { among, sort, ties }: StopChoice,
  steps: readonly Step[],
  wasChosen: boolean,
  name: string,
): string[] {
  if (sort === 'wait for an instance')
    return [
      `${countOf(among.length, 'task')} still ${among.length === 1 ? 'waits' : 'wait'} for an instance: the newest of those goes first.`,
    ];
  const first =
    sort === 'are not healthy' ? ['Tasks that are not healthy go first: stopping them costs nothing.'] : [];
  if (!wasChosen) return first;
  if (among.length === 1) return [...first, 'It is the only one of them that is left.'];
  const rules = steps
    .filter(({ ranks }) => ranks.some(({ stays }) => !stays))
    .map(({ rule, ranks, counts }) => {
      const { value, measure } = ranks[0]!;
      return counts === 'room'
        ? `${ruleInShort(rule)}, turned round, takes the one with the most left (${value})`
        : rule.startsWith('spread(attribute')
          ? `in ${value} are the most tasks of ${name} (${measure})`
          : `on ${value} run the most of them (${measure})`;
    });
  const chance = ties.length > 1 ? [`between ${grouped(ties.length)} that are equal, chance decides`] : [];
  const text = [...rules, ...chance].join('; then ');
  return text === '' ? first : [...first, `${capital(text)}.`];
}

function stopTable(
  world: World,
  deployments: readonly number[],
  taken: number,
  { among, ties }: StopChoice,
  steps: readonly Step[],
): NonNullable<Explanation['table']> {
  const { tasks } = world;
  const names = new Names(world);
  const ranks = steps.length > 0 || ties.includes(taken) ? ranksOf(ties, steps) : new Map<number, number>();
  const candidates = new Set(among);
  const rows: CandidateRow[] = wanted(world, deployments).map((task) => {
    const thing = { what: 'task' as const, number: task };
    const base = { name: names.task(task), thing, isTaken: task === taken };
    if ((tasks.flags[task]! & TaskFlag.PROTECTED) !== 0)
      return { ...base, cells: [], verdict: 'protected: it stays' };
    const rank = ranks.get(task);
    return {
      ...base,
      cells: [
        { text: placeOf(world, task) },
        { text: tasks.healthy[task] === 1 ? 'healthy' : 'not healthy' },
        ...steps.map((step) => {
          const found = step.ranks.find(({ hosts }) => hosts.includes(task));
          return { text: found && candidates.has(task) ? grouped(found.measure) : '–' };
        }),
      ],
      ...(rank === undefined ? {} : { rank }),
    };
  });
  return {
    caption: 'Tasks that could stop',
    sort: 'Task',
    columns: [
      'Where',
      'Health',
      ...steps.map(({ rule, counts }) => (counts === 'room' ? 'Room left' : columnOf(rule))),
    ],
    rows: rows.toSorted(
      (a, b) => Number(b.isTaken) - Number(a.isTaken) || (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0,
    ),
  };
}

const columnOf = (rule: string): string => (rule.startsWith('spread(attribute') ? 'In zone' : 'On it');

function placeOf(world: World, task: number): string {
  const { host, zone } = world.tasks;
  const names = new Names(world);
  if (host[task] !== none) return names.host(host[task]!);
  return zone[task] === none ? 'nowhere yet' : names.zone(zone[task]!);
}
