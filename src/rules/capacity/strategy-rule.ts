import type { Edit } from '#model/edit.ts';
import type { Query } from '#model/query.ts';
import { strategyOf, type StrategyItem } from '#model/view/strategy.ts';
import { dropProp } from '../prop-edits.ts';
import type { Complaint, Rule } from '../rule.ts';
import { runnerRule, type RunnerView } from '../runner-rules.ts';

/** A rule about the capacity provider strategy of whatever starts tasks; silent where there is none. */
export function strategyRule(
  rule: Omit<Rule, 'on' | 'check'> & {
    check(items: readonly StrategyItem[], view: RunnerView, q: Query): Iterable<Complaint>;
  },
): Rule {
  return runnerRule({
    ...rule,
    *check(view, q) {
      const items = strategyOf(q, view.id);
      if (items.length > 0) yield* rule.check(items, view, q);
    },
  });
}

/** Takes an item out of the strategy: its link, or its entry. */
export function removeItem({ at, path }: StrategyItem): Edit {
  return path.length === 0 ? { do: 'remove', ids: [at] } : dropProp(at, path);
}

/** Whether every task runs on Fargate Spot. */
export function isSpotOnly(items: readonly StrategyItem[]): boolean {
  const used = items.filter(({ weight, base }) => weight > 0 || base > 0);
  return used.length > 0 && used.every(({ name }) => name === 'FARGATE_SPOT');
}
