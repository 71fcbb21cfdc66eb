import { useEffect, useRef, useState } from 'react';

/**
 * Text between being typed and being a value. Every edit that reads well goes to `onChange`; the finished value
 * goes to `onCommit` once, when it differs from the value the edit began with. Text that does not read well stays
 * in sight and goes nowhere. A value that changes from outside (undo, another panel) replaces the text.
 */
export interface DraftOptions<V> {
  value: V;
  read: (text: string) => Reading<V>;
  write: (value: V) => string;
  onChange?: ((value: V) => void) | undefined;
  onCommit?: ((value: V) => void) | undefined;
}

export type Reading<V> = { value: V } | { problem: string };

export function useDraft<V>({ value, read, write, onChange, onCommit }: DraftOptions<V>) {
  const [text, setText] = useState(() => write(value));
  const [seen, setSeen] = useState(value);
  const reading = read(text);
  if (value !== seen) {
    setSeen(value);
    if (!('value' in reading) || reading.value !== value) setText(write(value));
  }
  // Refs, because Enter may commit and move the focus, and so commit again, before React renders.
  const start = useRef(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) start.current = value;
    sent.current = value;
  }, [value]);

  const edit = (next: string) => {
    setText(next);
    const now = read(next);
    if (!('value' in now)) return;
    sent.current = now.value;
    onChange?.(now.value);
  };
  const commit = (next = text) => {
    const now = read(next);
    if (!('value' in now) || now.value === start.current) return;
    start.current = sent.current = now.value;
    onCommit?.(now.value);
  };
  /** Puts the text back to where the edit began; false when there was nothing to put back. */
  const revert = () => {
    const before = write(start.current);
    if (text === before) return false;
    edit(before);
    return true;
  };
  return { text, problem: 'problem' in reading ? reading.problem : undefined, edit, commit, revert };
}

/** A draft whose value is its text. */
export function useTextDraft(options: Omit<DraftOptions<string>, 'read' | 'write'>) {
  return useDraft({ ...options, read: readText, write: String });
}

function readText(text: string): Reading<string> {
  return { value: text };
}
