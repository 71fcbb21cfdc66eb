import type { FieldMeta } from '#model/field.ts';
import { isObject, type Json, type JsonObject, type JsonPath } from '#model/json.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { KeyValueList } from '#ui/KeyValueList.tsx';
import { NumberInput } from '#ui/NumberInput.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Select } from '#ui/Select.tsx';
import { StringList } from '#ui/StringList.tsx';
import { Switch } from '#ui/Switch.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useEditing } from './editing.ts';
import { isChosenInSight, type FieldShape } from './field-shape.ts';

interface SimpleControlProps {
  name: string;
  shape: FieldShape;
  meta: FieldMeta | undefined;
  path: JsonPath;
  value: Json | undefined;
}

/** The control for a value without inner fields. Values AWS would refuse can be entered: the rules say why not. */
export function SimpleControl({ name, shape, meta, path, value }: SimpleControlProps) {
  const { set } = useEditing();
  const fallback = meta?.default === undefined ? '' : `${shown(meta.default)}`;
  switch (shape.type) {
    case 'number':
      return (
        <NumberInput
          value={value as number | undefined}
          placeholder={fallback}
          onCommit={(next) => set(path, next)}
        />
      );
    case 'switch':
      return <Switch checked={(value ?? meta?.default) === true} onChange={(next) => set(path, next)} />;
    case 'choice':
      return (
        <Choice
          words={shape.words}
          value={value as string | undefined}
          fallback={fallback}
          onChange={(next) => set(path, next)}
        />
      );
    case 'choices':
      return (
        <Choices
          words={shape.words}
          values={(value ?? []) as readonly string[]}
          onChange={(next) => set(path, next)}
        />
      );
    case 'texts':
      return (
        <StringList
          values={(value ?? []) as readonly string[]}
          noun={singular(name)}
          onCommit={(next) => set(path, orNothing(next))}
        />
      );
    case 'map':
      return <TextMap name={name} path={path} value={isObject(value) ? value : {}} />;
    case 'pairs':
      return (
        <Pairs
          name={name}
          path={path}
          keyName={shape.key}
          valueName={shape.value}
          value={(value ?? []) as readonly JsonObject[]}
        />
      );
    default: {
      const text = (value ?? '') as string;
      const commitText = (next: string): void => set(path, next === '' ? undefined : next);
      return meta?.widget === 'multiline' ? (
        <TextArea value={text} placeholder={fallback} onCommit={commitText} />
      ) : (
        <TextInput value={text} placeholder={fallback} onCommit={commitText} mono={looksLikeCode(name)} />
      );
    }
  }
}

const unset = '\u0000unset';

function Choice({
  words,
  value,
  fallback,
  onChange,
}: {
  words: readonly string[];
  value: string | undefined;
  fallback: string;
  onChange: (next: string | undefined) => void;
}) {
  if (isChosenInSight(words, value, fallback === '' ? undefined : fallback)) {
    return (
      <Segmented
        stretch
        value={value ?? fallback}
        options={words.map((word) => ({ value: word, label: word }))}
        onChange={onChange}
      />
    );
  }
  const strange = value !== undefined && !words.includes(value) ? [value] : [];
  const options = [
    { value: unset, label: fallback === '' ? 'Not set' : `Default (${fallback})` },
    ...[...words, ...strange].map((word) => ({ value: word, label: word })),
  ];
  return (
    <Select
      value={value ?? unset}
      options={options}
      onChange={(next) => onChange(next === unset ? undefined : next)}
    />
  );
}

function Choices({
  words,
  values,
  onChange,
}: {
  words: readonly string[];
  values: readonly string[];
  onChange: (next: string[] | undefined) => void;
}) {
  const all = [...words, ...values.filter((value) => !words.includes(value))];
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      {all.map((word) => (
        <Checkbox
          key={word}
          label={word}
          checked={values.includes(word)}
          onChange={(checked) =>
            onChange(orNothing(checked ? [...values, word] : values.filter((value) => value !== word)))
          }
        />
      ))}
    </div>
  );
}

function TextMap({ name, path, value }: { name: string; path: JsonPath; value: JsonObject }) {
  const { set } = useEditing();
  const rows = Object.entries(value).map(([key, text]) => ({ key, value: text as string }));
  return (
    <KeyValueList
      rows={rows}
      noun={singular(name)}
      onCommit={(next) =>
        set(path, next.length === 0 ? undefined : Object.fromEntries(next.map((row) => [row.key, row.value])))
      }
    />
  );
}

function Pairs({
  name,
  path,
  keyName,
  valueName,
  value,
}: {
  name: string;
  path: JsonPath;
  keyName: string;
  valueName: string;
  value: readonly JsonObject[];
}) {
  const { set } = useEditing();
  const text = (part: Json | undefined): string => (typeof part === 'string' ? part : '');
  return (
    <KeyValueList
      rows={value.map((entry) => ({ key: text(entry[keyName]), value: text(entry[valueName]) }))}
      noun={singular(name)}
      keyLabel={keyName}
      valueLabel={valueName}
      onCommit={(next) =>
        set(path, orNothing(next.map((row) => ({ [keyName]: row.key, [valueName]: row.value }))))
      }
    />
  );
}

function orNothing<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

/** 'tags' → 'tag', 'environment' → 'variable': what one row is called. */
function singular(name: string): string {
  if (name === 'environment') return 'variable';
  return name.replace(/ies$/, 'y').replace(/s$/, '');
}

function looksLikeCode(name: string): boolean {
  return /arn|image|path|cidr|id$|user|regexp|expression|pattern/i.test(name);
}

function shown(value: Json): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
