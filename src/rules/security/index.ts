import type { Rule } from '../rule.ts';
import { secDangerousCapabilities } from './sec-dangerous-capabilities.ts';
import { secDockerSocket } from './sec-docker-socket.ts';
import { secExecInProduction } from './sec-exec-in-production.ts';
import { secHostIpc } from './sec-host-ipc.ts';
import { secHostNetwork } from './sec-host-network.ts';
import { secHostPid } from './sec-host-pid.ts';
import { secHostRootMount } from './sec-host-root-mount.ts';
import { secImageScanning } from './sec-image-scanning.ts';
import { secImmutableTags } from './sec-immutable-tags.ts';
import { secPrivileged } from './sec-privileged.ts';
import { secPublicDatabase } from './sec-public-database.ts';
import { secPublicIp } from './sec-public-ip.ts';
import { secReadonlyRoot } from './sec-readonly-root.ts';
import { secRootUser } from './sec-root-user.ts';
import { secTerminationProtection } from './sec-termination-protection.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const securityRules: readonly Rule[] = [
  secDangerousCapabilities,
  secDockerSocket,
  secExecInProduction,
  secHostIpc,
  secHostNetwork,
  secHostPid,
  secHostRootMount,
  secImageScanning,
  secImmutableTags,
  secPrivileged,
  secPublicDatabase,
  secPublicIp,
  secReadonlyRoot,
  secRootUser,
  secTerminationProtection,
];
