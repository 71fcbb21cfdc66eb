import { RowList } from './RowList.tsx';
import { TextInput } from './TextInput.tsx';

export interface StringListProps {
  values: readonly string[];
  onCommit: (values: readonly string[]) => void;
  /** "argument": names the buttons and the rows. */
  noun: string;
  placeholder?: string | undefined;
  'aria-label'?: string | undefined;
}

/** Texts in an order, such as a command's words or a list of paths. */
export function StringList({ values, onCommit, noun, placeholder, ...rest }: StringListProps) {
  return (
    <RowList
      rows={values}
      onCommit={onCommit}
      blank=""
      isBlank={(value) => value === ''}
      noun={noun}
      aria-label={rest['aria-label']}
      renderRow={(value, index, replace) => (
        <TextInput
          mono
          aria-label={`${noun} ${index + 1}`}
          placeholder={placeholder}
          value={value}
          onCommit={replace}
        />
      )}
    />
  );
}
