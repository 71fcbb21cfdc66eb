import type { Rule } from '../rule.ts';
import { tdArm64ImageMismatch } from './td-arm64-image-mismatch.ts';
import { tdCompatibilityCoversLaunch } from './td-compatibility-covers-launch.ts';
import { tdCompatibilityOmitted } from './td-compatibility-omitted.ts';
import { tdEc2CpuRange } from './td-ec2-cpu-range.ts';
import { tdFargateCpuMemoryCombo } from './td-fargate-cpu-memory-combo.ts';
import { tdFargateWindowsCpuMax } from './td-fargate-windows-cpu-max.ts';
import { tdFargateWindowsCpuMin } from './td-fargate-windows-cpu-min.ts';
import { tdMemoryRequiredSomewhere } from './td-memory-required-somewhere.ts';
import { tdMiCpuRange } from './td-mi-cpu-range.ts';
import { tdMultipleConcerns } from './td-multiple-concerns.ts';
import { tdProxyContainerExists } from './td-proxy-container-exists.ts';
import { tdSize64kib } from './td-size-64kib.ts';
import { tdWindowsHostVersionMatch } from './td-windows-host-version-match.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const taskDefinitionRules: readonly Rule[] = [
  tdArm64ImageMismatch,
  tdCompatibilityCoversLaunch,
  tdCompatibilityOmitted,
  tdEc2CpuRange,
  tdFargateCpuMemoryCombo,
  tdFargateWindowsCpuMax,
  tdFargateWindowsCpuMin,
  tdMemoryRequiredSomewhere,
  tdMiCpuRange,
  tdMultipleConcerns,
  tdProxyContainerExists,
  tdSize64kib,
  tdWindowsHostVersionMatch,
];
