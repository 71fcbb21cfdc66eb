import { allow } from './role-edits.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
export const execActions = [
  'CreateControlChannel',
  'CreateDataChannel',
  'OpenControlChannel',
  'OpenDataChannel',
].map((channel) => `ssmmessages:${channel}`);

export const execStatement = allow(execActions);

/** ECS Exec needs a root file system that can be written. */
export const writable = { container: { readonlyRootFilesystem: false } };
