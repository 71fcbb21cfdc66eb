import { RowList } from './RowList.tsx';
import { TextInput } from './TextInput.tsx';

export interface KeyValue {
  key: string;
  value: string;
}

export interface KeyValueListProps {
  rows: readonly KeyValue[];
  onCommit: (rows: readonly KeyValue[]) => void;
  /** "variable": names the buttons and the rows. */
  noun: string;
  keyLabel?: string | undefined;
  valueLabel?: string | undefined;
  'aria-label'?: string | undefined;
}

/** Pairs of texts, such as environment variables, labels, tags. A key said twice is marked. */
export function KeyValueList({
  rows,
  onCommit,
  noun,
  keyLabel = 'Key',
  valueLabel = 'Value',
  ...rest
}: KeyValueListProps) {
  const seen = new Set<string>();
  const repeated = rows.map(({ key }) => key !== '' && (seen.has(key) || (seen.add(key), false)));
  return (
    <RowList
      rows={rows}
      onCommit={onCommit}
      blank={{ key: '', value: '' }}
      isBlank={(row) => row.key === '' && row.value === ''}
      noun={noun}
      aria-label={rest['aria-label']}
      renderRow={(row, index, replace) => (
        <>
          <TextInput
            mono
            aria-label={`${keyLabel} ${index + 1}`}
            placeholder={keyLabel}
            invalid={repeated[index] === true}
            title={repeated[index] === true ? `“${row.key}” is already there.` : undefined}
            value={row.key}
            onCommit={(key) => replace({ ...row, key })}
          />
          <TextInput
            mono
            aria-label={`${valueLabel} ${index + 1}`}
            placeholder={valueLabel}
            value={row.value}
            onCommit={(value) => replace({ ...row, value })}
          />
        </>
      )}
    />
  );
}
