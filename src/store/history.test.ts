import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDesign, type Design } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import { unsound } from '#model/grammar.ts';
import { commit, designStore, endGesture, openDesign, redo, undo } from './design-store.ts';
import { noticesStore } from './notices.ts';

const { getState } = designStore;

function text(design: Design): string {
  return JSON.stringify(design);
}

/** A verb and three numbers that pick what it is about, whatever the design then holds. */
const anyGesture = fc.record({
  verb: fc.constantFrom('note', 'frame', 'remove', 'set', 'move', 'reparent', 'reorder', 'rename', 'waive'),
  one: fc.nat(40),
  other: fc.nat(40),
  value: fc.nat(3),
});

function editsOf({
  verb,
  one,
  other,
  value,
}: typeof anyGesture extends fc.Arbitrary<infer G> ? G : never): Edit[] {
  const ids = Object.keys(designStore.getState().design.nodes);
  const id = ids[one % ids.length] ?? 'none';
  const second = ids[other % ids.length] ?? 'none';
  const box = { x: one, y: value };
  switch (verb) {
    case 'note':
    case 'frame': {
      const parent = value === 0 || ids.length === 0 ? {} : { parent: second };
      return [{ do: 'add-node', id: `n${one}`, node: { kind: verb, ...parent, props: {} }, box }];
    }
    case 'remove':
      return [{ do: 'remove', ids: [id] }];
    case 'set':
      return [{ do: 'set', id, path: ['text'], value }];
    case 'move':
      return [{ do: 'move', boxes: { [id]: box, [second]: box } }];
    case 'reparent':
      return [{ do: 'reparent', id, box, ...(value === 0 ? {} : { parent: second }) }];
    case 'reorder':
      return [{ do: 'reorder', id, ...(value === 0 || id === second ? {} : { before: second }) }];
    case 'rename':
      return [{ do: 'rename-design', name: `Name ${value}` }];
    case 'waive':
      return [
        value < 2 ? { do: 'waive', key: `k${one}`, reason: 'Known' } : { do: 'unwaive', key: `k${one}` },
      ];
  }
}

function addNote(id: string): boolean {
  return commit(`Add ${id}`, [{ do: 'add-node', id, node: { kind: 'note', props: { text: id } } }]);
}

function typeText(value: string, merge?: string): boolean {
  const edits = [{ do: 'set', id: 'a', path: ['text'], value } as const];
  return commit('Edit text', edits, merge === undefined ? {} : { merge });
}

beforeEach(() => {
  noticesStore.setState({ notices: [] });
  openDesign(emptyDesign('d'));
});

describe('undo and redo', () => {
  test('undo∘do and redo∘undo are identities, for any gestures', () => {
    fc.assert(
      fc.property(fc.array(anyGesture, { maxLength: 25 }), (gestures) => {
        openDesign(emptyDesign('d'));
        const states = [text(getState().design)];
        for (const gesture of gestures) {
          const pastBefore = getState().past;
          commit(gesture.verb, editsOf(gesture));
          if (getState().past > pastBefore) states.push(text(getState().design));
          expect(unsound(getState().design)).toEqual([]);
        }
        expect(getState().past).toBe(states.length - 1);
        for (const state of states.toReversed().slice(1)) {
          undo();
          expect(text(getState().design)).toBe(state);
        }
        for (const state of states.slice(1)) {
          redo();
          expect(text(getState().design)).toBe(state);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('keeps well over 500 steps, and a bound', () => {
    addNote('a');
    for (let i = 0; i < 1200; i++) typeText(`text ${i}`);
    expect(getState().past).toBe(1000);
    for (let i = 0; i < 1200; i++) undo();
    expect(getState()).toMatchObject({ past: 0, future: 1000 });
    expect(getState().design.nodes['a']?.props['text']).toBe('text 199');
  });

  test('name the steps they would take', () => {
    addNote('a');
    addNote('b');
    undo();
    expect(getState()).toMatchObject({ past: 1, future: 1, undoName: 'Add a', redoName: 'Add b' });
    undo();
    expect(getState()).toMatchObject({ undoName: undefined, redoName: 'Add a' });
  });

  test('a new gesture after an undo drops what could be redone', () => {
    addNote('a');
    undo();
    addNote('b');
    redo();
    expect(Object.keys(getState().design.nodes)).toEqual(['b']);
    expect(getState().future).toBe(0);
  });

  test('a gesture that changes nothing is no step', () => {
    addNote('a');
    const { revision } = getState();
    expect(commit('Nothing', (design) => ({ ...design }))).toBe(true);
    expect(getState()).toMatchObject({ past: 1, revision });
  });
});

describe('merging', () => {
  beforeEach(() => void addNote('a'));

  test('typing into one field is one step', () => {
    for (const value of ['h', 'he', 'hey']) typeText(value, 'a.text');
    expect(getState().past).toBe(2);
    undo();
    expect(getState().design.nodes['a']?.props['text']).toBe('a');
    redo();
    expect(getState().design.nodes['a']?.props['text']).toBe('hey');
  });

  test('another field, the end of the gesture and an undo start a step of their own', () => {
    typeText('h', 'one');
    typeText('he', 'two');
    expect(getState().past).toBe(3);
    endGesture();
    typeText('hey', 'two');
    expect(getState().past).toBe(4);
    undo();
    typeText('hello', 'two');
    expect(getState().past).toBe(4);
    undo();
    expect(getState().design.nodes['a']?.props['text']).toBe('he');
  });

  test('typing back to where one started leaves no step', () => {
    typeText('h', 'one');
    typeText('a', 'one');
    expect(getState()).toMatchObject({ past: 2 });
    undo();
    expect(getState().design.nodes['a']?.props['text']).toBe('a');
  });
});

describe('refusals', () => {
  test('leave the design alone, say why, and answer false', () => {
    addNote('a');
    const { design } = getState();
    expect(addNote('a')).toBe(false);
    expect(getState().design).toBe(design);
    expect(noticesStore.getState().notices).toMatchObject([{ tone: 'error', text: 'There is already a a.' }]);
  });

  test('an error that is no refusal is not swallowed', () => {
    const broken = (): Design => {
      throw new TypeError('broken');
    };
    expect(() => commit('Broken', broken)).toThrow('broken');
  });
});
