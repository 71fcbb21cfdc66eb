import { beforeEach, describe, expect, test } from 'vitest';
import { dismissNotice, noticesStore, notify } from './notices.ts';

const texts = (): string[] => noticesStore.getState().notices.map(({ text }) => text);

beforeEach(() => noticesStore.setState({ notices: [] }));

describe('notices', () => {
  test('stand until they are dismissed', () => {
    const first = notify({ tone: 'info', text: 'First' });
    notify({ tone: 'info', text: 'Second' });
    dismissNotice(first);
    expect(texts()).toEqual(['Second']);
  });

  test('about the same matter take each other’s place', () => {
    notify({ tone: 'info', text: 'Stopped', about: 'engine' });
    notify({ tone: 'info', text: 'Other' });
    notify({ tone: 'success', text: 'Restarted', about: 'engine' });
    expect(texts()).toEqual(['Other', 'Restarted']);
  });

  test('do not pile up without end', () => {
    for (let i = 0; i < 100; i++) notify({ tone: 'info', text: `${i}` });
    expect(texts()).toHaveLength(20);
    expect(texts().at(-1)).toBe('99');
  });
});
