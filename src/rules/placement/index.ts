import type { Rule } from '../rule.ts';
import { plBinpackOnly } from './pl-binpack-only.ts';
import { plDistinctNeedsInstances } from './pl-distinct-needs-instances.ts';
import { plMemberofAttributeExists } from './pl-memberof-attribute-exists.ts';
import { plQueryLanguageSyntax } from './pl-query-language-syntax.ts';

/** Which instances tasks are placed on. A new rule is one file and one line here. */
export const placementRules: readonly Rule[] = [
  plBinpackOnly,
  plDistinctNeedsInstances,
  plMemberofAttributeExists,
  plQueryLanguageSyntax,
];
