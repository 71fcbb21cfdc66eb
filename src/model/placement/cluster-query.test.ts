import { describe, expect, test } from 'vitest';
import { attributesIn, parseClusterQuery } from './cluster-query.ts';

const parsed = (text: string): unknown => {
  const result = parseClusterQuery(text);
  return 'query' in result ? result.query : result.fault.message;
};
const predicate = (subject: string, op: string, ...argument: string[]) => ({ op, subject, argument });

describe('the cluster query language', () => {
  test.each([
    [
      'attribute:ecs.instance-type == t2.small',
      predicate('attribute:ecs.instance-type', 'equals', 't2.small'),
    ],
    [
      'attribute:ecs.instance-type equals t2.small',
      predicate('attribute:ecs.instance-type', 'equals', 't2.small'),
    ],
    [
      'attribute:ecs.availability-zone in [us-east-1a, us-east-1b]',
      predicate('attribute:ecs.availability-zone', 'in', 'us-east-1a', 'us-east-1b'),
    ],
    ['attribute:stack !in [ prod ]', predicate('attribute:stack', 'not_in', 'prod')],
    ['attribute:gpu exists', predicate('attribute:gpu', 'exists')],
    ['attribute:gpu !exists', predicate('attribute:gpu', 'not_exists')],
    [
      'attribute:ecs.instance-type =~ t2.*|m[45].*',
      predicate('attribute:ecs.instance-type', 'matches', 't2.*|m[45].*'),
    ],
    ['task:group == service:production', predicate('task:group', 'equals', 'service:production')],
    ["attribute:name == 'two words'", predicate('attribute:name', 'equals', 'two words')],
    ['runningTasksCount<1', predicate('runningTasksCount', 'less_than', '1')],
    [
      'registeredAt >= 2018-06-18T22:28:28+00:00',
      predicate('registeredAt', 'greater_than_equal', '2018-06-18T22:28:28+00:00'),
    ],
    ['not(task:group == db)', { op: 'not', term: predicate('task:group', 'equals', 'db') }],
    ['!attribute:a exists', { op: 'not', term: predicate('attribute:a', 'exists') }],
  ])('%s', (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  test('not binds tighter than and, and tighter than or', () => {
    const a = predicate('attribute:a', 'exists');
    const b = predicate('attribute:b', 'exists');
    const c = predicate('attribute:c', 'exists');
    const notA = { op: 'not', term: a };
    expect(parsed('not attribute:a exists and attribute:b exists || attribute:c exists')).toEqual({
      op: 'or',
      terms: [{ op: 'and', terms: [notA, b] }, c],
    });
    expect(parsed('attribute:b exists && (attribute:c exists or !attribute:a exists)')).toEqual({
      op: 'and',
      terms: [b, { op: 'or', terms: [c, notA] }],
    });
  });

  test.each([
    ['', 'needs a subject before its end'],
    ['instance-type == t2.small', 'has no subject instance-type: '],
    ['attribute:a = b', 'needs an operator such as == or =~ before "= b"'],
    ['attribute:a ==', 'needs a value before its end'],
    ['attribute:a in b', 'needs a list in [ ] before "b"'],
    ['attribute:a in [b', 'lacks a closing bracket'],
    ['(attribute:a exists', 'lacks a closing parenthesis'],
    ['attribute:a == b c', 'ends before "c"'],
    ['attribute:a == b &&', 'needs a subject before its end'],
    ['agentVersion =~ 1.*', 'cannot use matches with agentVersion'],
    ['runningTasksCount in [1]', 'cannot use in with runningTasksCount'],
    [`${'('.repeat(1000)}`, 'is nested too deeply'],
  ])('refuses %j', (text, message) => {
    expect(parsed(text)).toContain(message);
  });

  test('says which attributes are asked about', () => {
    const result = parseClusterQuery('attribute:a == 1 && !(attribute:b exists || task:group == c)');
    expect('query' in result && attributesIn(result.query)).toEqual(['a', 'b']);
  });
});
