import type { Rule } from '../rule.ts';
import { netBridgeLocalhostMistake } from './net-bridge-localhost-mistake.ts';
import { netContainersShareLocalhost } from './net-containers-share-localhost.ts';
import { netHostRootUser } from './net-host-root-user.ts';
import { portAwsvpcDuplicateContainerPort } from './port-awsvpc-duplicate-container-port.ts';
import { portDuplicateHostPort } from './port-duplicate-host-port.ts';
import { portNameUnique } from './port-name-unique.ts';
import { portRangeExclusive } from './port-range-exclusive.ts';
import { portRangeOverlap } from './port-range-overlap.ts';
import { portSamePortTwoProtocols } from './port-same-port-two-protocols.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const taskNetworkRules: readonly Rule[] = [
  netBridgeLocalhostMistake,
  netContainersShareLocalhost,
  netHostRootUser,
  portAwsvpcDuplicateContainerPort,
  portDuplicateHostPort,
  portNameUnique,
  portRangeExclusive,
  portRangeOverlap,
  portSamePortTwoProtocols,
];
