import { expect, it } from 'vitest';
import { violations } from '../violations.ts';
import { hasPlaceholder } from './placeholder.ts';
import { taskDefinitionSchema } from './task-definition.ts';

it.each([
  '$$$ROLE$$$',
  '<family>',
  '{{ .Name }}',
  '${Name}',
  '$(NAME)',
  '%NAME%',
  '__NAME__',
  'shop-{{env}}-api',
])('%s is left for a tool to fill in', (text) => {
  expect(hasPlaceholder(text)).toBe(true);
});

it.each(['shop', 'a < b > c', '$5', '50%', 'shop__api', '{shop}', '100% of 50%'])(
  '%s is meant as it stands',
  (text) => {
    expect(hasPlaceholder(text)).toBe(false);
  },
);

it('excuses the form of a value, not its absence or its type', () => {
  const found = violations(taskDefinitionSchema, {
    family: '<family>',
    networkMode: '${MODE}',
    containerDefinitions: [{ name: '{{name}}', image: '{{ image }}@{{ digest }}', memory: '{{memory}}' }],
  });
  expect(found.map(({ code, path }) => [code, path.at(-1)])).toEqual([
    ['enum', 'networkMode'],
    ['type', 'memory'],
  ]);
});
