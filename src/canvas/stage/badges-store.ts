import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LinkId, NodeId } from '#model/design.ts';

/** What a card or a link says while its design is rehearsed, in place of what it says as drawn. */
export interface Note {
  /** One line, or two. */
  readonly lines: readonly string[];
  /**
   * active: it is being used right now. warning, failing, broken: something is wrong, and the words say what; of what is
   * broken itself the card is marked, too.
   */
  readonly tone: 'plain' | 'active' | 'warning' | 'failing' | 'broken';
  /** The line that says what is wrong, from 0 on; the first when left out. */
  readonly wrongLine?: number;
  /** What is said from afar, where there is room for a few large letters; else the line that matters most. */
  readonly short?: string;
  /** What is painted beside the words, in words. */
  readonly also?: string;
}

type NoteOf = (id: NodeId | LinkId) => Note | undefined;

const silent: NoteOf = () => undefined;

/** Renewed as often as the run's store; whoever is drawn asks for its own note. */
const noteStore = createStore<{ readonly noteOf: NoteOf }>(() => ({ noteOf: silent }));

export function useNote(id: NodeId | LinkId): Note | undefined {
  return useStore(noteStore, ({ noteOf }) => noteOf(id));
}

export function showNotes(noteOf: NoteOf): void {
  noteStore.setState({ noteOf });
}

export function hideNotes(): void {
  showNotes(silent);
}
