import { bindMount } from './bind-mount.ts';
import { cluster } from './cluster.ts';
import { container } from './container.ts';
import { dockerVolume } from './docker-volume.ts';
import { dynamodbTable } from './dynamodb-table.ts';
import { ebs } from './ebs.ts';
import { ec2Capacity } from './ec2-capacity.ts';
import { ecrRepository } from './ecr-repository.ts';
import { efs } from './efs.ts';
import { ephemeralStorage } from './ephemeral-storage.ts';
import { fargateCapacity } from './fargate-capacity.ts';
import { frame } from './frame.ts';
import { iamRole } from './iam-role.ts';
import { loadBalancer } from './load-balancer.ts';
import { logGroup } from './log-group.ts';
import { note } from './note.ts';
import { rdsDatabase } from './rds-database.ts';
import { s3Bucket } from './s3-bucket.ts';
import { secret } from './secret.ts';
import { securityGroup } from './security-group.ts';
import { service } from './service.ts';
import { sqsQueue } from './sqs-queue.ts';
import { standaloneTask } from './standalone-task.ts';
import { taskDefinition } from './task-definition.ts';
import { users } from './users.ts';
import { vpc } from './vpc.ts';

/** Every node kind, in the order of the palette. A new kind is one file and one line here. */
export const nodeKinds = [
  users,
  loadBalancer,
  vpc,
  securityGroup,
  cluster,
  service,
  taskDefinition,
  container,
  standaloneTask,
  ec2Capacity,
  fargateCapacity,
  efs,
  ebs,
  bindMount,
  dockerVolume,
  ephemeralStorage,
  iamRole,
  secret,
  ecrRepository,
  logGroup,
  s3Bucket,
  dynamodbTable,
  sqsQueue,
  rdsDatabase,
  note,
  frame,
] as const;
