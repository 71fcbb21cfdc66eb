import { iamRules } from './iam/index.ts';
import { capacityRules } from './capacity/index.ts';
import { hostNetworkRules } from './host-network/index.ts';
import { placementRules } from './placement/index.ts';
import { serviceRules } from './service/index.ts';
import { deploymentRules } from './deployment/index.ts';
import { containerRules } from './container/index.ts';
import { loadBalancerRules } from './load-balancer/index.ts';
import { networkingRules } from './networking/index.ts';
import type { Rule, RuleFamily } from './rule.ts';
import { schemaFamily } from './schema/schema-family.ts';
import { supportTable } from './support/index.ts';
import { supportFamily } from './support/support-family.ts';
import { taskDefinitionRules } from './task-definition/index.ts';
import { taskNetworkRules } from './task-network/index.ts';
import { instancesRules } from './instances/index.ts';
import { loggingRules } from './logging/index.ts';
import { secretsRules } from './secrets/index.ts';
import { taskRolesRules } from './task-roles/index.ts';
import { securityRules } from './security/index.ts';
import { volumeRules } from './volume/index.ts';

/** Rules that relate several things, one file each, by area. A new rule is one file and one line in its area's index. */
export const rules: readonly Rule[] = [
  ...iamRules,
  ...capacityRules,
  ...hostNetworkRules,
  ...placementRules,
  ...serviceRules,
  ...deploymentRules,
  ...loadBalancerRules,
  ...networkingRules,
  ...taskDefinitionRules,
  ...containerRules,
  ...taskNetworkRules,
  ...volumeRules,
  ...instancesRules,
  ...securityRules,
  ...taskRolesRules,
  ...secretsRules,
  ...loggingRules,
];

/** Rules that enforce many catalogue ids from one table: the kinds' schemas, and what which launch type supports. */
export const families: readonly RuleFamily[] = [schemaFamily, supportFamily(supportTable)];
