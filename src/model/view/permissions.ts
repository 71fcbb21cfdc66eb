import { managedPolicies } from '../aws/managed-policies.ts';
import type { NodeId } from '../design.ts';
import type { Query } from '../query.ts';
import type { NodeProps } from '../registry.ts';
import { arnName } from '../task-definition/references.ts';

export type Statement = NonNullable<NodeProps<'iam-role'>['statements']>[number];

/** What a role may do, as far as the design says. */
export interface Permissions {
  /** Whether that is all of it: false for an imported ARN and for a policy whose contents nobody knows. */
  isComplete: boolean;
  allows(action: string): boolean;
  /** Those of `actions` it certainly lacks; none when it is not completely known. */
  lacks(actions: readonly string[]): string[];
}

export function permissionsOf(q: Query, role: NodeId): Permissions {
  const { managedPolicies: attached = [], statements = [], policiesKnown = true } = q.props('iam-role', role);
  const known = attached.map((policy) => managedPolicies[arnName(policy)]);
  const isComplete = policiesKnown && known.every((actions) => actions !== undefined);
  const granted = [
    ...known.flatMap((actions) => actions ?? []),
    ...statements.filter(isAllow).flatMap(({ actions = [] }) => actions),
  ];
  const denied = statements
    .filter((statement) => !isAllow(statement) && statement.resources?.includes('*'))
    .flatMap(({ actions = [] }) => actions);
  const allows = (action: string): boolean =>
    granted.some((pattern) => covers(pattern, action)) && !denied.some((pattern) => covers(pattern, action));
  return {
    isComplete,
    allows,
    lacks: (actions) => (isComplete ? actions.filter((action) => !allows(action)) : []),
  };
}

/** Everything a role is granted by its own statements and by managed policies: `[action, the policy it is from]`. */
export function grantsOf(q: Query, role: NodeId): { action: string; policy?: string }[] {
  const { managedPolicies: attached = [], statements = [] } = q.props('iam-role', role);
  return [
    ...statements.filter(isAllow).flatMap(({ actions = [] }) => actions.map((action) => ({ action }))),
    ...attached.flatMap((policy) =>
      (managedPolicies[arnName(policy)] ?? []).map((action) => ({ action, policy: arnName(policy) })),
    ),
  ];
}

export function isAllow({ effect = 'Allow' }: Statement): boolean {
  return effect === 'Allow';
}

/**
 * Whether an action pattern of a policy, with * and ?, means this action. Case does not matter to IAM. Goes back to the
 * last star alone, so that no pattern takes long.
 */
export function covers(pattern: string, action: string): boolean {
  const [wanted, text] = [pattern.toLowerCase(), action.toLowerCase()];
  let [at, i, star, resume] = [0, 0, -1, 0];
  while (i < text.length) {
    if (at < wanted.length && (wanted[at] === '?' || (wanted[at] === text[i] && wanted[at] !== '*'))) {
      at++;
      i++;
    } else if (wanted[at] === '*') {
      star = at++;
      resume = i;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else return false;
  }
  return /^\**$/.test(wanted.slice(at));
}
