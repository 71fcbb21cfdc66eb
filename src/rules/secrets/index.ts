import type { Rule } from '../rule.ts';
import { dockerhubRateLimit } from './dockerhub-rate-limit.ts';
import { registryCredentialsForEcr } from './registry-credentials-for-ecr.ts';
import { secretAwsKeysEnv } from './secret-aws-keys-env.ts';
import { secretNameUnique } from './secret-name-unique.ts';
import { secretNotRefreshed } from './secret-not-refreshed.ts';
import { secretPlainEnv } from './secret-plain-env.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const secretsRules: readonly Rule[] = [
  dockerhubRateLimit,
  registryCredentialsForEcr,
  secretAwsKeysEnv,
  secretNameUnique,
  secretNotRefreshed,
  secretPlainEnv,
];
