import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Json, JsonPath } from '#model/json.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useEditing } from './editing.ts';

interface EntriesFieldProps {
  name: string;
  path: JsonPath;
  value: readonly Json[];
  renderEntry(entry: Json, index: number): ReactNode;
}

/** A list of things with fields of their own: port mappings, listeners, inbound rules. */
export function EntriesField({ name, path, value, renderEntry }: EntriesFieldProps) {
  const { set } = useEditing();
  const replace = (next: readonly Json[]): void => set(path, next.length === 0 ? undefined : [...next]);
  const one = name.replace(/ies$/, 'y').replace(/s$/, '');
  return (
    <div className="flex flex-col gap-2">
      {value.map((entry, i) => (
        // An entry has no identity but its place.
        <fieldset key={i} className="flex min-w-0 flex-col gap-2.5 rounded-control bg-inset p-2.5">
          <legend className="sr-only">{`${one} ${i + 1}`}</legend>
          <div className="flex items-center justify-between text-sm text-muted">
            <span aria-hidden>{`${one} ${i + 1}`}</span>
            <span className="flex">
              {i > 0 && (
                <IconButton
                  size="sm"
                  label={`Move ${one} ${i + 1} up`}
                  icon={<ArrowUp size={14} aria-hidden />}
                  onClick={() => replace(value.toSpliced(i, 1).toSpliced(i - 1, 0, entry))}
                />
              )}
              <IconButton
                size="sm"
                label={`Remove ${one} ${i + 1}`}
                icon={<Trash2 size={14} aria-hidden />}
                onClick={() => replace(value.toSpliced(i, 1))}
              />
            </span>
          </div>
          {renderEntry(entry, i)}
        </fieldset>
      ))}
      <Button size="sm" icon={<Plus size={14} aria-hidden />} onClick={() => replace([...value, {}])}>
        {`Add ${one}`}
      </Button>
    </div>
  );
}
