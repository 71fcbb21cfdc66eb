import { describe, expect, test } from 'vitest';
import { setAgent } from '../../world/hosts.ts';
import { checksOf } from './checks.ts';
import { clusterOf, memberOf, type Cluster } from './cluster.test-support.ts';
import { place } from './placer.ts';
import { refusal } from './refusal.ts';

/** One instance with some attributes, and tasks of a second service on it. */
function clusterFor(expression: string, running = 0): Cluster {
  const cluster = clusterOf({
    groups: [{ type: 't2.small', zones: ['a'], attributes: { stack: 'prod', rank: '12' } }],
    services: [{ constraints: [memberOf(expression)] }, {}],
  });
  for (let i = 0; i < running; i++) cluster.put(0, 1);
  return cluster;
}

function isMember(expression: string, running = 0): boolean {
  const cluster = clusterFor(expression, running);
  return place(cluster.world, cluster.request()) === 0;
}

describe('memberOf', () => {
  test.each([
    'attribute:ecs.instance-type == t2.small',
    'attribute:ecs.instance-type =~ t2.*',
    'attribute:ecs.instance-type !~ m5.*',
    'attribute:ecs.availability-zone == us-east-1a',
    'attribute:ecs.availability-zone == a',
    'attribute:ecs.availability-zone in [us-east-1a, us-east-1b]',
    'attribute:ecs.os-type == linux and attribute:ecs.cpu-architecture == x86_64',
    'attribute:stack exists',
    'attribute:other !exists',
    'attribute:other != prod',
    'attribute:other not_in [prod]',
    "attribute:stack in ['dev', 'prod']",
    'attribute:rank > 9',
    'attribute:rank <= 12',
    'not(attribute:stack == dev)',
    'attribute:stack == dev or attribute:rank == 12 and attribute:stack == prod',
    'agentConnected == true',
    'agentVersion >= 1.9.0',
    'ec2InstanceId == i-00000000000000001',
    'registeredAt >= 2026-01-01',
    'registeredAt < 2026-01-01T01:00:00+00:59',
  ])('%s is true of a small instance in zone a', (expression) => {
    expect(isMember(expression)).toBe(true);
  });

  test.each([
    'attribute:ecs.instance-type == t2',
    'attribute:ecs.instance-type =~ t2',
    'attribute:ecs.availability-zone == b',
    'attribute:other == prod',
    'attribute:other > 1',
    'attribute:rank < 9',
    'attribute:constructor exists',
    'agentVersion > 1.100.0',
    'registeredAt > 2026-01-01T00:00:00Z',
    'registeredAt > soon',
    '(attribute:stack == dev or attribute:rank == 12) and attribute:stack == dev',
  ])('%s is false of it', (expression) => {
    expect(isMember(expression)).toBe(false);
  });

  test('counts running tasks as they come and go', () => {
    const cluster = clusterFor('runningTasksCount < 2', 1);
    expect(cluster.start()).toBe(0);
    expect(cluster.start()).toBe(-1);
    cluster.doom(0);
    expect(cluster.start()).toBe(0);
  });

  test('tells task groups on the instance', () => {
    expect(isMember('task:group == service:service-1', 1)).toBe(true);
    expect(isMember('task:group == service:service-1')).toBe(false);
    expect(isMember('not(task:group == service:service-1)', 1)).toBe(false);
    expect(isMember('task:group =~ service:.*', 1)).toBe(true);
  });

  test('is asked anew when the agent of an instance comes back', () => {
    const cluster = clusterFor('agentConnected == true');
    setAgent(cluster.world, 0, false);
    expect(cluster.start()).toBe(-1);
    expect(refusal(cluster.world, cluster.request()).code).toBe('AGENT');
    setAgent(cluster.world, 0, true);
    expect(cluster.start()).toBe(0);
  });

  test.each([
    ['attribute:stack ==', 'needs a value'],
    ["attribute:stack =~ '(?i)prod'", 'uses flags or an atomic group'],
  ])('%s is satisfied by nothing, and says why', (expression, why) => {
    const cluster = clusterFor(expression);
    expect(cluster.start()).toBe(-1);
    const checks = checksOf(cluster.world, cluster.request(), 0);
    expect(checks.at(-1)).toMatchObject({ passes: false, words: expect.stringContaining(why) });
  });

  test('of the task definition binds as that of the service does', () => {
    const cluster = clusterOf({ services: [{ memberOf: ['attribute:stack == prod'] }] });
    expect(cluster.start()).toBe(-1);
    expect(refusal(cluster.world, cluster.request()).code).toBe('MemberOf placement constraint unsatisfied.');
  });
});
