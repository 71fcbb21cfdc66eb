import type { Rule } from '../rule.ts';
import { cCapabilitiesWithPrivileged } from './c-capabilities-with-privileged.ts';
import { cCpuBelow2Shares } from './c-cpu-below-2-shares.ts';
import { cCpuSumOverTask } from './c-cpu-sum-over-task.ts';
import { cDependsonCompleteEssential } from './c-dependson-complete-essential.ts';
import { cDependsonCycle } from './c-dependson-cycle.ts';
import { cDependsonHealthyNeedsHealthcheck } from './c-dependson-healthy-needs-healthcheck.ts';
import { cDependsonTargetExists } from './c-dependson-target-exists.ts';
import { cEnvironmentDuplicate } from './c-environment-duplicate.ts';
import { cEssentialAtLeastOne } from './c-essential-at-least-one.ts';
import { cEssentialDefault } from './c-essential-default.ts';
import { cGpuValueXorSharing } from './c-gpu-value-xor-sharing.ts';
import { cHealthcheckClassicLb } from './c-healthcheck-classic-lb.ts';
import { cHealthcheckTimeoutVsInterval } from './c-healthcheck-timeout-vs-interval.ts';
import { cHealthcheckToolInImage } from './c-healthcheck-tool-in-image.ts';
import { cImageLatestTag } from './c-image-latest-tag.ts';
import { cInitProcess } from './c-init-process.ts';
import { cInteractiveTty } from './c-interactive-tty.ts';
import { cLinksLegacy } from './c-links-legacy.ts';
import { cMemoryLessThanReservation } from './c-memory-less-than-reservation.ts';
import { cMemoryOverTask } from './c-memory-over-task.ts';
import { cMemorySumOverTask } from './c-memory-sum-over-task.ts';
import { cNameUnique } from './c-name-unique.ts';
import { cNoHardMemoryLimit } from './c-no-hard-memory-limit.ts';
import { cStarttimeoutShorterThanHealth } from './c-starttimeout-shorter-than-health.ts';
import { cSystemcontrolsConflict } from './c-systemcontrols-conflict.ts';
import { cTmpfsCountsAsMemory } from './c-tmpfs-counts-as-memory.ts';
import { cVersionConsistency } from './c-version-consistency.ts';
import { cWindowsCpuQuota } from './c-windows-cpu-quota.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const containerRules: readonly Rule[] = [
  cCapabilitiesWithPrivileged,
  cCpuBelow2Shares,
  cCpuSumOverTask,
  cDependsonCompleteEssential,
  cDependsonCycle,
  cDependsonHealthyNeedsHealthcheck,
  cDependsonTargetExists,
  cEnvironmentDuplicate,
  cEssentialAtLeastOne,
  cEssentialDefault,
  cGpuValueXorSharing,
  cHealthcheckClassicLb,
  cHealthcheckTimeoutVsInterval,
  cHealthcheckToolInImage,
  cImageLatestTag,
  cInitProcess,
  cInteractiveTty,
  cLinksLegacy,
  cMemoryLessThanReservation,
  cMemoryOverTask,
  cMemorySumOverTask,
  cNameUnique,
  cNoHardMemoryLimit,
  cStarttimeoutShorterThanHealth,
  cSystemcontrolsConflict,
  cTmpfsCountsAsMemory,
  cVersionConsistency,
  cWindowsCpuQuota,
];
