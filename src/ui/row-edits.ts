import { useLayoutEffect, useRef } from 'react';

/**
 * The three changes to a list of rows. Each builds on the one before, even inside one event: Enter commits a text
 * and then adds a row before React has rendered the first change.
 */
export function useRowEdits<Row>(rows: readonly Row[], onCommit: (rows: readonly Row[]) => void) {
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  }, [rows]);
  const change = (edit: (rows: readonly Row[]) => readonly Row[]) => {
    latest.current = edit(latest.current);
    onCommit(latest.current);
  };
  return {
    insert: (at: number, row: Row) => change((before) => before.toSpliced(at, 0, row)),
    remove: (at: number) => change((before) => before.toSpliced(at, 1)),
    replace: (at: number, row: Row) => change((before) => before.with(at, row)),
  };
}
