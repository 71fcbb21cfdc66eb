import type { Alternative } from '#model/explanation.ts';
import { grouped, Names } from '../../names.ts';
import type { World } from '../../world/world.ts';
import { serviceSpec } from '../ecs-service/spec.ts';
import { commonStrategies } from './common-strategies.ts';
import { stopChoice, stopExplained } from './explain-stop.ts';
import { strategyInShort } from './strategy-words.ts';

/** Answers why `task` is the next to stop, where the next event is asked about; `why` one stops at all. */
export function explainStop(
  world: World,
  deployments: readonly number[],
  task: number,
  why: () => string,
): void {
  if (!world.question) return;
  world.explain(
    () => stopExplained(world, deployments, task, why()),
    () => stopAlternatives(world, deployments),
  );
}

/** Which task would stop instead under another strategy. */
export function stopAlternatives(world: World, deployments: readonly number[]): Alternative[] {
  const workload = world.deployments.workload[deployments[0]!]!;
  const now = strategyInShort(serviceSpec(world, workload).placementStrategy);
  const before = stopChoice(world, deployments).ties.join(' ');
  const instead = now === '' ? '' : ` instead of ${now}`;
  return commonStrategies
    .filter((strategy) => strategyInShort(strategy) !== now)
    .map((strategy) => {
      const { ties } = stopChoice(world, deployments, strategy);
      return {
        change: `With ${strategyInShort(strategy)}${instead}`,
        outcome: outcomeOf(world, ties),
        differs: ties.join(' ') !== before,
      };
    });
}

function outcomeOf(world: World, ties: readonly number[]): string {
  const names = new Names(world);
  if (ties.length === 1) return `${names.task(ties[0]!)} would stop.`;
  const named =
    ties.length <= 3 ? ties.map((task) => names.task(task)).join(', ') : `${grouped(ties.length)} tasks`;
  return `${ties.length === 2 ? 'either of' : 'any of'} ${named} would stop, with an even chance.`;
}
