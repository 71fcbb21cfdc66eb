import type { Rule } from '../rule.ts';
import { volBindEc2Ephemeral } from './vol-bind-ec2-ephemeral.ts';
import { volBindManagedInstancesWritable } from './vol-bind-managed-instances-writable.ts';
import { volBindSourcePathPerInstance } from './vol-bind-source-path-per-instance.ts';
import { volDockerAutoprovisionTask } from './vol-docker-autoprovision-task.ts';
import { volDockerDriverInstalled } from './vol-docker-driver-installed.ts';
import { volDockerSharedNotCreated } from './vol-docker-shared-not-created.ts';
import { volEbsConfigMissing } from './vol-ebs-config-missing.ts';
import { volEbsDeletedWithTask } from './vol-ebs-deleted-with-task.ts';
import { volEbsDeploymentController } from './vol-ebs-deployment-controller.ts';
import { volEbsNitro } from './vol-ebs-nitro.ts';
import { volEbsOnePerTask } from './vol-ebs-one-per-task.ts';
import { volEbsRoleRequired } from './vol-ebs-role-required.ts';
import { volEbsStandardFargate } from './vol-ebs-standard-fargate.ts';
import { volEfsAccesspointNeedsTransit } from './vol-efs-accesspoint-needs-transit.ts';
import { volEfsAccesspointRoot } from './vol-efs-accesspoint-root.ts';
import { volEfsConcurrentDatabase } from './vol-efs-concurrent-database.ts';
import { volEfsIamNeedsTaskRole } from './vol-efs-iam-needs-task-role.ts';
import { volEfsIamNeedsTransit } from './vol-efs-iam-needs-transit.ts';
import { volEfsNoTransitEncryption } from './vol-efs-no-transit-encryption.ts';
import { volEfsPortNeedsTransit } from './vol-efs-port-needs-transit.ts';
import { volMountDeclared } from './vol-mount-declared.ts';
import { volMountDuplicatePath } from './vol-mount-duplicate-path.ts';
import { volOneConfiguration } from './vol-one-configuration.ts';
import { volS3filesAccesspointRoot } from './vol-s3files-accesspoint-root.ts';
import { volS3filesTaskRole } from './vol-s3files-task-role.ts';
import { volUnused } from './vol-unused.ts';
import { volVolumesfromExists } from './vol-volumesfrom-exists.ts';
import { volWindowsDrive } from './vol-windows-drive.ts';

/** Every rule of this folder. A new rule is one file and one line here. */
export const volumeRules: readonly Rule[] = [
  volBindEc2Ephemeral,
  volBindManagedInstancesWritable,
  volBindSourcePathPerInstance,
  volDockerAutoprovisionTask,
  volDockerDriverInstalled,
  volDockerSharedNotCreated,
  volEbsConfigMissing,
  volEbsDeletedWithTask,
  volEbsDeploymentController,
  volEbsNitro,
  volEbsOnePerTask,
  volEbsRoleRequired,
  volEbsStandardFargate,
  volEfsAccesspointNeedsTransit,
  volEfsAccesspointRoot,
  volEfsConcurrentDatabase,
  volEfsIamNeedsTaskRole,
  volEfsIamNeedsTransit,
  volEfsNoTransitEncryption,
  volEfsPortNeedsTransit,
  volMountDeclared,
  volMountDuplicatePath,
  volOneConfiguration,
  volS3filesAccesspointRoot,
  volS3filesTaskRole,
  volUnused,
  volVolumesfromExists,
  volWindowsDrive,
];
