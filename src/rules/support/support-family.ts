import type { RuleFamily } from '../rule.ts';

export const supportFamily: RuleFamily = { name: 'support', on: [], *check() {} };
