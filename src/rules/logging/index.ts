import type { Rule } from '../rule.ts';
import { logAwslogsCreateGroupPermission } from './log-awslogs-create-group-permission.ts';
import { logAwslogsGroupRequired } from './log-awslogs-group-required.ts';
import { logAwslogsMultilineExclusive } from './log-awslogs-multiline-exclusive.ts';
import { logAwslogsRegionRequired } from './log-awslogs-region-required.ts';
import { logBufferWithBlocking } from './log-buffer-with-blocking.ts';
import { logContainerInsights } from './log-container-insights.ts';
import { logEc2AwslogsRole } from './log-ec2-awslogs-role.ts';
import { logFirelensBridgeOrder } from './log-firelens-bridge-order.ts';
import { logFirelensDependencyCondition } from './log-firelens-dependency-condition.ts';
import { logFirelensEssential } from './log-firelens-essential.ts';
import { logFirelensPort24224 } from './log-firelens-port-24224.ts';
import { logFirelensRouterOwnLogs } from './log-firelens-router-own-logs.ts';
import { logFirelensRouterRequired } from './log-firelens-router-required.ts';
import { logFirelensRouterUnused } from './log-firelens-router-unused.ts';
import { logFirelensS3ExecutionRole } from './log-firelens-s3-execution-role.ts';
import { logFirelensSingleRouter } from './log-firelens-single-router.ts';
import { logFirelensTaskRole } from './log-firelens-task-role.ts';
import { logFirelensUserFormat } from './log-firelens-user-format.ts';
import { logJsonFileUnbounded } from './log-json-file-unbounded.ts';
import { logMissing } from './log-missing.ts';
import { logSplunkOptions } from './log-splunk-options.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const loggingRules: readonly Rule[] = [
  logAwslogsCreateGroupPermission,
  logAwslogsGroupRequired,
  logAwslogsMultilineExclusive,
  logAwslogsRegionRequired,
  logBufferWithBlocking,
  logContainerInsights,
  logEc2AwslogsRole,
  logFirelensBridgeOrder,
  logFirelensDependencyCondition,
  logFirelensEssential,
  logFirelensPort24224,
  logFirelensRouterOwnLogs,
  logFirelensRouterRequired,
  logFirelensRouterUnused,
  logFirelensS3ExecutionRole,
  logFirelensSingleRouter,
  logFirelensTaskRole,
  logFirelensUserFormat,
  logJsonFileUnbounded,
  logMissing,
  logSplunkOptions,
];
