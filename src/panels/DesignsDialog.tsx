import { Copy, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { deleteDesign, duplicateDesign, openStored, renameDesign, useLibrary } from '#store/library.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { SearchInput } from '#ui/SearchInput.tsx';
import { TextInput } from '#ui/TextInput.tsx';

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** Every design this browser keeps: open, rename, duplicate, delete. */
export function DesignsDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const designs = useLibrary((library) => library.designs);
  const current = useLibrary((library) => library.current);
  const [search, setSearch] = useState('');
  const shown = designs.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="All designs"
      description="Kept in this browser and nowhere else."
      size="lg"
    >
      <div className="mb-3">
        <SearchInput
          label="Search designs"
          placeholder="Search designs"
          value={search}
          onChange={setSearch}
        />
      </div>
      <ul>
        {shown.map(({ id, name, updatedAt, nodeCount }) => (
          <li key={id} className="flex items-center gap-2 border-b border-line py-1.5 last:border-0">
            <div className="w-64">
              <TextInput
                aria-label={`Name of ${name}`}
                value={name}
                onCommit={(next) => next.trim() !== '' && void renameDesign(id, next.trim())}
              />
            </div>
            <span className="flex-1 text-sm text-muted">
              {nodeCount === 1 ? '1 part' : `${nodeCount} parts`} · {when.format(updatedAt)}
              {id === current && ' · open now'}
            </span>
            <button
              type="button"
              onClick={() => void openStored(id).then((done) => done && onOpenChange(false))}
              className="rounded-control px-2.5 py-1 font-medium text-accent hover:bg-hover"
            >
              Open
            </button>
            <IconButton
              size="sm"
              label={`Duplicate ${name}`}
              icon={<Copy size={14} aria-hidden />}
              onClick={() => void duplicateDesign(id)}
            />
            <IconButton
              size="sm"
              label={`Delete ${name}`}
              icon={<Trash2 size={14} aria-hidden />}
              onClick={() => void deleteDesign(id)}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <EmptyState title="No design of that name" />}
    </Dialog>
  );
}
