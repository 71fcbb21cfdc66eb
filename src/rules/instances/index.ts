import type { Rule } from '../rule.ts';
import { cDockersecurityoptionsAgent } from './c-dockersecurityoptions-agent.ts';
import { cGpuCapacity } from './c-gpu-capacity.ts';
import { cPrivilegedAgentDisabled } from './c-privileged-agent-disabled.ts';
import { cRestartpolicyAgent } from './c-restartpolicy-agent.ts';
import { cSwappinessAl2023 } from './c-swappiness-al2023.ts';
import { logDriverAgentRegistered } from './log-driver-agent-registered.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const instancesRules: readonly Rule[] = [
  cDockersecurityoptionsAgent,
  cGpuCapacity,
  cPrivilegedAgentDisabled,
  cRestartpolicyAgent,
  cSwappinessAl2023,
  logDriverAgentRegistered,
];
