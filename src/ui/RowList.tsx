import { Plus, X } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useFieldGroupProps } from './field-context.ts';
import { useRowEdits } from './row-edits.ts';

export interface RowListProps<Row> {
  rows: readonly Row[];
  onCommit: (rows: readonly Row[]) => void;
  blank: Row;
  isBlank: (row: Row) => boolean;
  /** "variable": names the buttons and the rows. */
  noun: string;
  'aria-label'?: string | undefined;
  renderRow: (row: Row, index: number, replace: (row: Row) => void) => ReactNode;
}

/** The rows' changes, each with the focus where the next thing is typed, and the keys that rise from their inputs. */
function useRows<Row>({
  rows,
  onCommit,
  blank,
  isBlank,
}: Pick<RowListProps<Row>, 'rows' | 'onCommit' | 'blank' | 'isBlank'>) {
  const list = useRef<HTMLUListElement>(null);
  const edits = useRowEdits(rows, onCommit);
  const focusRow = (index: number) =>
    requestAnimationFrame(() => list.current?.children[index]?.querySelector('input')?.focus());
  const add = (at: number) => {
    edits.insert(at, blank);
    focusRow(at);
  };
  const remove = (at: number) => {
    edits.remove(at);
    focusRow(Math.max(0, at - 1));
  };
  const keys = (event: KeyboardEvent<HTMLLIElement>, at: number) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const inputs = [...event.currentTarget.querySelectorAll('input')];
    if (event.key === 'Enter') {
      const next = inputs[inputs.indexOf(event.target) + 1];
      if (next !== undefined) next.focus();
      else add(at + 1);
    }
    const row = rows[at];
    const blankNow = row !== undefined && isBlank(row) && inputs.every((input) => input.value === '');
    if ((event.key === 'Backspace' || event.key === 'Delete') && blankNow) {
      event.preventDefault();
      remove(at);
    }
  };
  return { list, add, remove, replace: edits.replace, keys };
}

/**
 * The frame of KeyValueList and StringList. Enter in the last input of a row opens the next row; Backspace or
 * Delete in a row that is all blank takes it away.
 */
export function RowList<Row>({
  rows,
  onCommit,
  blank,
  isBlank,
  noun,
  renderRow,
  ...rest
}: RowListProps<Row>) {
  const field = useFieldGroupProps();
  const { list, add, remove, replace, keys } = useRows({ rows, onCommit, blank, isBlank });
  return (
    <fieldset
      {...field}
      aria-label={rest['aria-label']}
      className="flex min-w-0 flex-col items-start gap-1.5"
    >
      {rows.length > 0 && (
        <ul ref={list} className="flex w-full flex-col gap-1.5">
          {rows.map((row, index) => (
            <li key={index} className="flex items-center gap-1.5" onKeyDown={(event) => keys(event, index)}>
              {renderRow(row, index, (next) => replace(index, next))}
              <button
                type="button"
                aria-label={`Remove ${noun} ${index + 1}`}
                onClick={() => remove(index)}
                className="flex size-6 shrink-0 items-center justify-center rounded-tag text-muted transition-colors hover:bg-hover hover:text-ink"
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="ghost"
        size="sm"
        icon={<Plus size={14} aria-hidden />}
        onClick={() => add(rows.length)}
        className="-ml-1.5 text-muted"
      >
        {`Add ${noun}`}
      </Button>
    </fieldset>
  );
}
