import { efsTask } from '../efs-examples.ts';
import { hasTaskRole, volumeName, volumeRule } from '../task-rules.ts';

const authorizationConfig = { iam: 'ENABLED' };

export const volEfsIamNeedsTaskRole = volumeRule({
  id: 'vol-efs-iam-needs-task-role',
  title: 'IAM for EFS without a task role',
  why: 'With IAM authorisation EFS asks who mounts it, and the answer is the task role, which needs elasticfilesystem:ClientMount (and ClientWrite to write).',
  *check(volume, view) {
    if (volume.doc.efsVolumeConfiguration?.authorizationConfig?.iam !== 'ENABLED' || hasTaskRole(view))
      return;
    yield {
      field: ['efsVolumeConfiguration', 'authorizationConfig', 'iam'],
      message: `${volumeName(volume)} authorises with IAM, but the task has no task role.`,
    };
  },
  good: [() => efsTask({ authorizationConfig }), () => efsTask({}, { taskRoleArn: undefined })],
  bad: [() => efsTask({ authorizationConfig }, { taskRoleArn: undefined })],
});
