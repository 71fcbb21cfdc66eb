import { describe, expect, test } from 'vitest';
import { indexOf } from '../design-index.ts';
import { design, type Props } from '../build.ts';
import { covers, permissionsOf } from './permissions.ts';

const permissions = (props: Props) =>
  permissionsOf(indexOf(design((d) => d.node('iam-role', props))), 'iam-role-1');

describe('action patterns', () => {
  test.each([
    ['s3:GetObject', 's3:GetObject', true],
    ['s3:getobject', 's3:GetObject', true],
    ['s3:*', 's3:GetObject', true],
    ['*', 's3:GetObject', true],
    ['s3:Get*', 's3:PutObject', false],
    ['s3:*Object*', 's3:GetObjectAcl', true],
    ['s3:Get?bject', 's3:GetObject', true],
    ['s3:GetObject', 's3:GetObjectAcl', false],
    ['s3:GetObjectAcl', 's3:GetObject', false],
    ['s3:*Acl', 's3:GetObject', false],
    [`${'*a'.repeat(200)}b`, 'a'.repeat(400), false],
  ])('%s on %s', (pattern, action, expected) => {
    expect(covers(pattern, action)).toBe(expected);
  });
});

describe('permissions of a role', () => {
  const needed = ['logs:PutLogEvents', 's3:GetObject'];

  test('come from managed policies, by name or ARN, and statements', () => {
    const arn = 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy';
    const statements = [{ actions: ['s3:Get*'], resources: ['*'] }];
    expect(permissions({ managedPolicies: [arn] }).lacks(needed)).toEqual(['s3:GetObject']);
    expect(permissions({ managedPolicies: [arn], statements }).lacks(needed)).toEqual([]);
  });

  test('are taken away by a Deny on everything', () => {
    const deny = { effect: 'Deny', actions: ['s3:*'], resources: ['*'] };
    expect(
      permissions({ managedPolicies: ['AdministratorAccess'], statements: [deny] }).lacks(needed),
    ).toEqual(['s3:GetObject']);
  });

  test('are not said to be missing where nobody knows them all', () => {
    expect(permissions({ managedPolicies: [], policiesKnown: false }).lacks(needed)).toEqual([]);
    expect(permissions({ managedPolicies: ['our-own-policy'] }).lacks(needed)).toEqual([]);
    expect(permissions({ managedPolicies: [] }).lacks(needed)).toEqual(needed);
  });
});
