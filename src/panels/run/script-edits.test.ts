import { expect, test } from 'vitest';
import { added, argumentWords, changed, presetsOf, timed, without } from './script-edits.ts';

const deploy = { atMs: 0, do: 'deploy', service: 'api', quality: 'crashes', readyMs: 500 };
const update = { atMs: 9_000, do: 'update-service', service: 'api', force: true, changes: { nodes: {} } };
const script = [deploy, update];
const form = {
  do: 'update-service',
  label: 'Update',
  says: 'Updates it.',
  fields: [
    { name: 'service', type: 'choice', isRequired: true },
    { name: 'force', type: 'switch', isRequired: false },
  ],
} as const;

test('one is taken away, put to another time, or added', () => {
  expect(without(script, 0)).toEqual([update]);
  expect(timed(script, 1, 5)).toEqual([deploy, { ...update, atMs: 5 }]);
  expect(added(script, { atMs: 7, do: 'kill-task' })).toEqual([deploy, update, { atMs: 7, do: 'kill-task' }]);
  expect(script).toEqual([deploy, update]);
});

test('what a form does not ask for stays, what it asks for and was emptied goes', () => {
  expect(changed(script, 1, form, { atMs: 9_000, do: 'update-service', service: 'web' })[1]).toEqual({
    atMs: 9_000,
    do: 'update-service',
    service: 'web',
    changes: { nodes: {} },
  });
});

test('a form begins with what can be typed', () => {
  expect(presetsOf(update)).toEqual({ service: 'api', force: true });
});

test('arguments are told in words', () => {
  expect(argumentWords(deploy)).toBe('service api · quality crashes · ready 500 ms');
  expect(argumentWords(update)).toBe('service api · force · changes to 0 parts');
  const changes = { nodes: { api: {} }, links: { 'api runs api': {} } };
  expect(argumentWords({ ...update, changes })).toBe('service api · force · changes to 2 parts');
});
