import type { Rule } from '../rule.ts';
import { envfileExecutionRole } from './envfile-execution-role.ts';
import { iamExternalExecutionRole } from './iam-external-execution-role.ts';
import { iamFargateEcrExecutionRole } from './iam-fargate-ecr-execution-role.ts';
import { iamTaskEqualsExecution } from './iam-task-equals-execution.ts';
import { logFargateAwslogsExecutionRole } from './log-fargate-awslogs-execution-role.ts';
import { logSecretOptionsExecutionRole } from './log-secret-options-execution-role.ts';
import { registryCredentialsExecutionRole } from './registry-credentials-execution-role.ts';
import { secretExecutionRole } from './secret-execution-role.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const taskRolesRules: readonly Rule[] = [
  envfileExecutionRole,
  iamExternalExecutionRole,
  iamFargateEcrExecutionRole,
  iamTaskEqualsExecution,
  logFargateAwslogsExecutionRole,
  logSecretOptionsExecutionRole,
  registryCredentialsExecutionRole,
  secretExecutionRole,
];
