import { fargate } from '../examples.ts';
import { hasTaskRole, volumeName, volumeRule } from '../task-rules.ts';

const fileSystemArn = 'arn:aws:s3files:eu-west-1:111122223333:file-system/fs-12345678';
const files = (taskRoleArn: string | undefined) =>
  fargate({ taskRoleArn, volumes: [{ name: 'files', s3filesVolumeConfiguration: { fileSystemArn } }] });

export const volS3filesTaskRole = volumeRule({
  id: 'vol-s3files-task-role',
  title: 'S3 Files without a task role',
  why: 'S3 Files always asks who mounts it, and the answer is the task role, which needs permission for the file system and its bucket.',
  *check(volume, view) {
    if (!volume.doc.s3filesVolumeConfiguration || hasTaskRole(view)) return;
    yield {
      field: ['s3filesVolumeConfiguration'],
      message: `${volumeName(volume)} is an S3 Files file system, but the task has no task role.`,
    };
  },
  good: [() => files('arn:aws:iam::111122223333:role/apiTaskRole')],
  bad: [() => files(undefined)],
});
