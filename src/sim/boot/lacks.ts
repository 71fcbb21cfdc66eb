import {
  ecrPullActions,
  environmentFileActions,
  logGroupAction,
  logWriteActions,
  secretActions,
} from '#model/aws/role-actions.ts';
import type { NodeId } from '#model/design.ts';
import { sources, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { isPrivateEcr } from '#model/task-definition/references.ts';
import { permissionsOf } from '#model/view/permissions.ts';
import { secretsRead } from '#model/view/secrets-read.ts';
import type { TaskDefinitionView } from '#model/view/task-definition.ts';
import { wronglyTrusted } from '#model/view/trust.ts';
import type { Lack } from '../plan.ts';

/** Where the tasks of a revision run: on Fargate, else on instances of these Auto Scaling groups. */
export interface RunsOn {
  readonly fargate: boolean;
  readonly groups: readonly NodeId[];
}

/** A role that is taken to allow nothing, whatever is drawn. */
export type BrokenRole = 'execution' | 'instance';

/**
 * What roles certainly lack for a task of this definition to start, in the order in which it would show. What the
 * design does not tell (a role that is only named, a policy of unknown contents) is taken to suffice.
 * Texts: facts, ecs-scheduler.md §9.
 */
export function lacksOf(q: Query, view: TaskDefinitionView, on: RunsOn, broken?: BrokenRole): Lack[] {
  return [
    ...assumeLacks(q, view),
    ...secretLacks(q, view, broken),
    ...(pullFails(q, view, on, broken) ? [{ phase: 'pull' as const, text: cannotPull }] : []),
    ...(logsFail(q, view, on, broken) ? [{ phase: 'logs' as const, text: logText(on) }] : []),
  ];
}

const cannotPull =
  "CannotPullContainerError: The task can't pull the image. Check that the role has the permissions to pull images from the registry.";

/** Without a VM of its own it is the Docker daemon of the instance that starts the log driver. */
const logText = ({ fargate }: RunsOn): string =>
  `${fargate ? 'ResourceInitializationError' : 'CannotStartContainerError'}: failed to initialize logging driver`;

function assumeLacks(q: Query, { doc, executionRole, taskRole }: TaskDefinitionView): Lack[] {
  const roles = [
    { role: executionRole, arn: doc.executionRoleArn },
    { role: taskRole, arn: doc.taskRoleArn },
  ];
  const refused = roles.flatMap(({ role, arn }) =>
    role !== undefined && wronglyTrusted(q, role, 'ecs-tasks.amazonaws.com') ? [arn ?? titleOf(q, role)] : [],
  );
  return [...new Set(refused)].map(cannotAssume);
}

/** What ECS says when it may not take on a role. */
export const cannotAssume = (role: string): Lack => ({
  phase: 'assume',
  text: `ECS was unable to assume the role '${role}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.`,
});

function secretLacks(q: Query, view: TaskDefinitionView, broken?: BrokenRole): Lack[] {
  const refused = secretsRead(view).find(({ service }) =>
    executionRoleLacks(q, view, [secretActions[service]], broken),
  );
  const registryAuth = 'ResourceInitializationError: unable to pull secrets or registry auth';
  const files = view.containers.some(({ doc }) => (doc.environmentFiles ?? []).length > 0);
  const lacks: Lack[] = [];
  if (refused) {
    const from =
      refused.service === 'ssm'
        ? 'unable to retrieve secrets from ssm'
        : 'unable to retrieve secret from asm';
    const text = `${registryAuth}: execution resource retrieval failed: ${from}: AccessDeniedException (${refused.base})`;
    lacks.push({ phase: 'secrets', text });
  }
  if (files && executionRoleLacks(q, view, environmentFileActions, broken))
    lacks.push({
      phase: 'secrets',
      text: 'ResourceInitializationError: failed to download env files: AccessDenied',
    });
  return lacks;
}

function pullFails(q: Query, view: TaskDefinitionView, on: RunsOn, broken?: BrokenRole): boolean {
  if (!view.containers.some(({ doc }) => isPrivateEcr(doc.image ?? ''))) return false;
  if (on.fargate) return executionRoleLacks(q, view, ecrPullActions, broken);
  // An execution role, where there is one, may do for the agent what the role of the instance does not allow.
  if (hasExecutionRole(view) && !executionRoleLacks(q, view, ecrPullActions, broken)) return false;
  return instanceRolesLack(q, on, ecrPullActions, broken);
}

function logsFail(q: Query, view: TaskDefinitionView, on: RunsOn, broken?: BrokenRole): boolean {
  const drivers = view.containers
    .map(({ doc }) => doc.logConfiguration)
    .filter((log) => log?.logDriver === 'awslogs');
  if (drivers.length === 0) return false;
  const makesGroup = drivers.some((log) => log?.options?.['awslogs-create-group'] === 'true');
  const needed = makesGroup ? [...logWriteActions, logGroupAction] : logWriteActions;
  if (on.fargate || hasExecutionRole(view)) return executionRoleLacks(q, view, needed, broken);
  return instanceRolesLack(q, on, needed, broken);
}

export const hasExecutionRole = ({ executionRole, doc }: TaskDefinitionView): boolean =>
  executionRole !== undefined || (doc.executionRoleArn ?? '') !== '';

/** Whether there is no execution role, or one that certainly may not do one of these. */
function executionRoleLacks(
  q: Query,
  view: TaskDefinitionView,
  actions: readonly string[],
  broken?: BrokenRole,
): boolean {
  if (!hasExecutionRole(view) || broken === 'execution') return true;
  return view.executionRole !== undefined && permissionsOf(q, view.executionRole).lacks(actions).length > 0;
}

/** Whether the instances of every group have a drawn role that certainly may not do one of these. */
function instanceRolesLack(
  q: Query,
  { groups }: RunsOn,
  actions: readonly string[],
  broken?: BrokenRole,
): boolean {
  if (broken === 'instance') return groups.length > 0;
  const lack = (group: NodeId): boolean => {
    const role = sources(q, group, 'instance-role')[0];
    return role !== undefined && permissionsOf(q, role).lacks(actions).length > 0;
  };
  return groups.length > 0 && groups.every(lack);
}
