import type { Rule } from '../rule.ts';
import { iamAdminPolicy } from './iam-admin-policy.ts';
import { iamEcrTokenResource } from './iam-ecr-token-resource.ts';
import { iamExecInstanceRoleFallback } from './iam-exec-instance-role-fallback.ts';
import { iamExecLoggingPermissions } from './iam-exec-logging-permissions.ts';
import { iamExecTaskRole } from './iam-exec-task-role.ts';
import { iamExecutionRoleEcrPermissions } from './iam-execution-role-ecr-permissions.ts';
import { iamExecutionRoleLogsPermissions } from './iam-execution-role-logs-permissions.ts';
import { iamExecutionRoleTrust } from './iam-execution-role-trust.ts';
import { iamExecutionVsTaskConfusion } from './iam-execution-vs-task-confusion.ts';
import { iamImdsExposedAwsvpc } from './iam-imds-exposed-awsvpc.ts';
import { iamImdsExposedBridge } from './iam-imds-exposed-bridge.ts';
import { iamInfrastructureRolePolicies } from './iam-infrastructure-role-policies.ts';
import { iamInfrastructureRoleTrust } from './iam-infrastructure-role-trust.ts';
import { iamInstanceRoleApplicationRights } from './iam-instance-role-application-rights.ts';
import { iamInstanceRoleRequired } from './iam-instance-role-required.ts';
import { iamRoleWrongPrincipal } from './iam-role-wrong-principal.ts';
import { iamSchedulerRole } from './iam-scheduler-role.ts';
import { iamServiceRoleParamAwsvpc } from './iam-service-role-param-awsvpc.ts';
import { iamTaskRoleHostNetwork } from './iam-task-role-host-network.ts';
import { iamTaskRoleLacksPermission } from './iam-task-role-lacks-permission.ts';
import { iamTaskRoleMissing } from './iam-task-role-missing.ts';
import { iamTaskRoleShared } from './iam-task-role-shared.ts';
import { iamTaskRoleTrust } from './iam-task-role-trust.ts';
import { iamWildcardResource } from './iam-wildcard-resource.ts';
import { iamWindowsTaskRoleSetup } from './iam-windows-task-role-setup.ts';
import { secretPermissionKms } from './secret-permission-kms.ts';
import { secretPermissionSecretsmanager } from './secret-permission-secretsmanager.ts';
import { secretPermissionSsm } from './secret-permission-ssm.ts';

/** Roles: who may assume them, what they may do, and whose rights the application has. A new rule is one file and one line here. */
export const iamRules: readonly Rule[] = [
  iamAdminPolicy,
  iamEcrTokenResource,
  iamExecInstanceRoleFallback,
  iamExecLoggingPermissions,
  iamExecTaskRole,
  iamExecutionRoleEcrPermissions,
  iamExecutionRoleLogsPermissions,
  iamExecutionRoleTrust,
  iamExecutionVsTaskConfusion,
  iamImdsExposedAwsvpc,
  iamImdsExposedBridge,
  iamInfrastructureRolePolicies,
  iamInfrastructureRoleTrust,
  iamInstanceRoleApplicationRights,
  iamInstanceRoleRequired,
  iamRoleWrongPrincipal,
  iamSchedulerRole,
  iamServiceRoleParamAwsvpc,
  iamTaskRoleHostNetwork,
  iamTaskRoleLacksPermission,
  iamTaskRoleMissing,
  iamTaskRoleShared,
  iamTaskRoleTrust,
  iamWildcardResource,
  iamWindowsTaskRoleSetup,
  secretPermissionKms,
  secretPermissionSecretsmanager,
  secretPermissionSsm,
];
