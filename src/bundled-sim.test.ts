import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutModelCard } from './bundled-sim.ts';

test('parameters keep their values and lose their words; mechanisms go', () => {
  const system = `const page = 'https://a';
export const waitMs = parameter({ name: 'waitMs', value: 2, basis: 'documented', says: 'How long.', source: page });
export const system = { id: 'a', mechanisms: [{ says: \`It \${'waits'}.\`, basis: 'inferred', source: page }] };`;
  expect(withoutModelCard(system)).toBe(`const page = 'https://a';
export const waitMs = parameter({ name: 'waitMs', value: 2, basis: 'documented', says: '', source: '' });
export const system = { id: 'a', mechanisms: [{}] };`);
});

test('what people read in a run stays', () => {
  const source = `const r = reason({ id: 'a', words: () => 'It waits.', docs: 'https://a' });
const s = { id: 'n', per: 'run', says: 'How many' };`;
  expect(withoutModelCard(source)).toBe(source);
});

test('a real system loses its part of the model card', () => {
  const source = readFileSync(join(import.meta.dirname, 'sim/systems/hosts.ts'), 'utf8');
  expect(source).toContain('A run begins with the desired capacity');
  expect(withoutModelCard(source)).not.toContain('A run begins with the desired capacity');
  expect(withoutModelCard(source)).toContain('addHost(world, index');
});
