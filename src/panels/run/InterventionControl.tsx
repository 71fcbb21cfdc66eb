import type { InterventionField } from '#store/run-store.ts';
import { Combobox } from '#ui/Combobox.tsx';
import { Field } from '#ui/Field.tsx';
import { NumberInput } from '#ui/NumberInput.tsx';
import { Select } from '#ui/Select.tsx';
import { Switch } from '#ui/Switch.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { spoken, type FormValue } from './intervention-values.ts';

interface InterventionControlProps {
  field: InterventionField;
  value: FormValue;
  onChange: (value: FormValue) => void;
}

/** One argument: its name, its control, and what it means. */
export function InterventionControl(props: InterventionControlProps) {
  const { name, isRequired, help, type } = props.field;
  return (
    <Field
      label={capital(spoken(name.replace(/Ms$/, '')))}
      unit={name.endsWith('Ms') ? 'ms' : undefined}
      required={isRequired}
      help={help?.replaceAll('`', '')}
      helpStays
      inline={type === 'switch'}
    >
      <Control {...props} />
    </Field>
  );
}

function Control({ field, value, onChange }: InterventionControlProps) {
  const { type, words = [], min, max, isRequired } = field;
  const text = value === undefined ? '' : String(value);
  switch (type) {
    case 'switch':
      return <Switch checked={value === true} onChange={onChange} />;
    case 'number':
      return (
        <NumberInput value={value as number | undefined} min={min} max={max} integer onChange={onChange} />
      );
    case 'word-or-number':
      return (
        <Combobox
          value={text}
          options={words.map((word) => ({ value: word, label: word }))}
          onCommit={onChange}
        />
      );
    case 'choice': {
      const options = words.map((word) => ({ value: word, label: word }));
      const any = { value: '', label: 'Not said' };
      return <Select value={text} options={isRequired ? options : [any, ...options]} onChange={onChange} />;
    }
    default:
      return <TextInput value={text} onChange={onChange} />;
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
