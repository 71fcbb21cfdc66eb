import { isApplicationAction } from '#model/aws/managed-policies.ts';
import type { NodeId } from '#model/design.ts';
import { targets, type Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { grantsOf } from '#model/view/permissions.ts';
import { taskDefinitionView } from '#model/view/task-definition.ts';
import { defineRule, type Complaint } from '../rule.ts';
import { taskName } from '../task-rules.ts';
import { accessesOf, resourceNames } from './application-access.ts';
import { addTaskRole } from './role-edits.ts';
import { application, execution, roles } from './role-examples.ts';

// Environment files lie in S3, and ECS reads them with the execution role.
const forEcs = new Set(['s3:GetObject', 's3:GetBucketLocation']);
const pullAndLog = /^(ecr|logs):/;

export const iamExecutionVsTaskConfusion = defineRule({
  id: 'iam-execution-vs-task-confusion',
  on: ['task-definition', 'iam-role'],
  title: 'Execution role and task role mixed up',
  why: 'With the execution role ECS pulls images, writes logs and reads secrets before your code runs. Your code never has that role: what the application calls must stand in the task role.',
  *check(q, id) {
    if (q.node(id)?.kind === 'task-definition') yield* applicationWithoutRole(q, id);
    else {
      yield* applicationRightsForEcs(q, id);
      yield* ecsRightsForApplication(q, id);
    }
  },
  good: [
    () => roles({ execution, application, uses: {} }),
    () => roles({ execution }),
    () =>
      roles({
        execution: {
          ...execution,
          statements: [{ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::config/api.env'] }],
        },
      }),
  ],
  bad: [
    () => roles({ execution, uses: {} }),
    () =>
      roles({
        execution: { ...execution, statements: [{ actions: ['dynamodb:GetItem'], resources: ['*'] }] },
      }),
    () =>
      roles({ execution: { managedPolicies: ['AmazonECSTaskExecutionRolePolicy', 'AmazonSQSFullAccess'] } }),
    () =>
      roles({
        application: {
          ...application,
          statements: [],
          managedPolicies: ['AmazonECSTaskExecutionRolePolicy'],
        },
      }),
  ],
});

function* applicationWithoutRole(q: Query, id: NodeId): Iterable<Complaint> {
  const view = taskDefinitionView(q, id);
  const { executionRoleArn, taskRoleArn } = view.doc;
  const accesses = executionRoleArn && !taskRoleArn ? accessesOf(q, view) : [];
  if (accesses.length === 0) return;
  yield {
    field: ['taskRoleArn'],
    message: `${taskName(view)} uses ${resourceNames(q, accesses)} and has an execution role only, which its application cannot use.`,
    fix: {
      label: 'Attach a task role',
      edits: addTaskRole(q, view, { statements: accesses.map(({ statement }) => statement) }),
    },
  };
}

function* applicationRightsForEcs(q: Query, role: NodeId): Iterable<Complaint> {
  // Of one role for both purposes another rule speaks.
  if (q.linksFrom(role, 'execution-role').length === 0 || q.linksFrom(role, 'task-role').length > 0) return;
  const wrong = grantsOf(q, role).filter(({ action }) => isApplicationAction(action) && !forEcs.has(action));
  if (wrong.length === 0) return;
  const names = [...new Set(wrong.map(({ action, policy }) => policy ?? action))];
  yield {
    field: [wrong[0]!.policy === undefined ? 'statements' : 'managedPolicies'],
    message: `${titleOf(q, role)} is an execution role and is granted ${names.join(', ')}, which the application cannot use.`,
  };
}

function* ecsRightsForApplication(q: Query, role: NodeId): Iterable<Complaint> {
  const tasks = targets(q, role, 'task-role');
  if (tasks.length === 0 || q.linksFrom(role, 'execution-role').length > 0) return;
  const granted = grantsOf(q, role);
  if (granted.length === 0 || !granted.every(({ action }) => pullAndLog.test(action))) return;
  const [only, ...others] = tasks;
  const link = q.linksFrom(role, 'task-role')[0]!;
  const isFree = others.length === 0 && q.linksTo(only!, 'execution-role').length === 0;
  yield {
    field: ['managedPolicies'],
    message: `${titleOf(q, role)} is a task role, but only grants what ECS needs to pull images and write logs.`,
    ...(isFree
      ? {
          fix: {
            label: 'Make it the execution role',
            edits: [
              { do: 'remove', ids: [link] },
              {
                do: 'add-link',
                id: link,
                link: { kind: 'execution-role', from: role, to: only!, props: {} },
              },
            ] as const,
          },
        }
      : {}),
  };
}
