import { beforeEach, describe, expect, test, vi } from 'vitest';
import { design } from '#model/build.ts';
import { commit, designStore, openDesign, redo, undo } from './design-store.ts';
import { clearSelection, reveal, select, selectAll, selectionStore } from './selection.ts';
import { askCanvas, onCanvasRequest, type CanvasRequest } from './view.ts';

const selected = (): string[] => [...selectionStore.getState().ids].toSorted();

beforeEach(() => {
  openDesign(
    design((d) => {
      const frame = d.node('frame');
      d.node('note', { text: 'inside' }, frame);
      d.node('note', { text: 'outside' });
      d.link('calls', d.node('service', { serviceName: 'a' }), d.node('service', { serviceName: 'b' }));
    }),
  );
});

describe('the selection', () => {
  test('holds what exists, and adds and toggles', () => {
    select(['note-1', 'nothing']);
    select(['calls-1'], 'add');
    expect(selected()).toEqual(['calls-1', 'note-1']);
    select(['note-1', 'note-2'], 'toggle');
    expect(selected()).toEqual(['calls-1', 'note-2']);
    clearSelection();
    expect(selected()).toEqual([]);
  });

  test('all is every node and link', () => {
    selectAll();
    expect(selected()).toEqual(['calls-1', 'frame-1', 'note-1', 'note-2', 'service-1', 'service-2']);
  });

  test('tells nobody when it stays the same', () => {
    select(['note-1']);
    const listener = vi.fn<() => void>();
    const stop = selectionStore.subscribe(listener);
    select(['note-1']);
    select([], 'add');
    stop();
    expect(listener).not.toHaveBeenCalled();
  });

  test('lets go of what is removed, and takes up what an undo brings back', () => {
    select(['note-2', 'service-1']);
    commit('Delete', [{ do: 'remove', ids: ['note-2'] }]);
    expect(selected()).toEqual(['service-1']);
    clearSelection();
    undo();
    expect(selected()).toEqual(['note-2']);
    redo();
    expect(selected()).toEqual([]);
  });

  test('selects a frame that comes back, and not all that is in it', () => {
    commit('Delete', [{ do: 'remove', ids: ['frame-1'] }]);
    undo();
    expect(selected()).toEqual(['frame-1']);
  });

  test('stays on an undo that brings nothing back', () => {
    commit('Move', [{ do: 'move', boxes: { 'note-1': { x: 9, y: 9 } } }]);
    select(['service-2']);
    undo();
    expect(selected()).toEqual(['service-2']);
  });

  test('is empty in another design, even where ids recur', () => {
    select(['note-1']);
    openDesign({ ...designStore.getState().design, id: 'another' });
    expect(selected()).toEqual([]);
  });
});

describe('revealing', () => {
  test('selects the place, asks the canvas to show it and the inspector to focus the field', () => {
    const asked = vi.fn<(request: CanvasRequest) => void>();
    const stop = onCanvasRequest(asked);
    reveal('note-1', ['text']);
    reveal('nothing', ['text']);
    stop();
    expect(asked.mock.calls).toEqual([[{ do: 'reveal', ids: ['note-1'], focus: false }]]);
    expect(selectionStore.getState().focusField).toEqual({ at: 'note-1', field: ['text'] });
    select(['note-2']);
    expect(selectionStore.getState().focusField).toBeUndefined();
  });

  test('a request made before there is a canvas waits for one', () => {
    askCanvas({ do: 'zoom-in' });
    askCanvas({ do: 'fit' });
    const first = vi.fn<(request: CanvasRequest) => void>();
    const second = vi.fn<(request: CanvasRequest) => void>();
    onCanvasRequest(first)();
    onCanvasRequest(second)();
    expect(first.mock.calls).toEqual([[{ do: 'fit' }]]);
    expect(second).not.toHaveBeenCalled();
  });
});
