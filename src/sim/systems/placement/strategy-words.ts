import type { PlacementStrategyRule } from '../ecs-service/spec.ts';

/** Rules as one says them: 'spread zone', 'binpack memory'. */
const spoken: ReadonlyArray<readonly [RegExp, string]> = [
  [/^spread\(attribute:ecs\.availability-zone\)$/i, 'spread zone'],
  [/^spread\(attribute:(.+)\)$/i, 'spread $1'],
  [/^spread\(.+\)$/, 'spread instance'],
  [/^binpack\((.+)\)$/, 'binpack $1'],
  [/^fewest tasks of the service on the instance$/, 'fewest on the instance'],
];

/** A rule in short, by its words in an explanation. */
export function ruleInShort(rule: string): string {
  const found = spoken.find(([pattern]) => pattern.test(rule));
  return found ? rule.replace(found[0], found[1]) : rule;
}

/** A strategy in short: 'spread zone, then binpack memory'. */
export const strategyInShort = (rules: readonly PlacementStrategyRule[]): string =>
  rules.map((rule) => ruleInShort(strategyWords([rule]))).join(', then ');

/** A strategy as one types it. */
export const strategyWords = (rules: readonly PlacementStrategyRule[]): string =>
  rules.map(({ type, field }) => (field === '' ? type : `${type}(${field})`)).join(', ');
