import type { Rule } from '../rule.ts';
import { secDangerousCapabilities } from './sec-dangerous-capabilities.ts';
import { secDockerSocket } from './sec-docker-socket.ts';
import { secHostIpc } from './sec-host-ipc.ts';
import { secHostNetwork } from './sec-host-network.ts';
import { secHostPid } from './sec-host-pid.ts';
import { secHostRootMount } from './sec-host-root-mount.ts';
import { secPrivileged } from './sec-privileged.ts';
import { secReadonlyRoot } from './sec-readonly-root.ts';
import { secRootUser } from './sec-root-user.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const securityRules: readonly Rule[] = [
  secDangerousCapabilities,
  secDockerSocket,
  secHostIpc,
  secHostNetwork,
  secHostPid,
  secHostRootMount,
  secPrivileged,
  secReadonlyRoot,
  secRootUser,
];
