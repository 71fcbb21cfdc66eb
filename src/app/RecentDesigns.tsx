import { Copy, FileText, Trash2 } from 'lucide-react';
import { deleteDesign, duplicateDesign, openStored, useLibrary } from '#store/library.ts';
import { IconButton } from '#ui/IconButton.tsx';

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const mostShown = 6;

/** What is kept in this browser, the last saved first. */
export function RecentDesigns() {
  const designs = useLibrary((library) => library.designs);
  if (designs.length === 0) return null;
  return (
    <section aria-label="Recent designs">
      <h2 className="mb-3 text-title font-semibold">Recent designs</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] gap-2">
        {designs.slice(0, mostShown).map(({ id, name, updatedAt, nodeCount }) => (
          <li
            key={id}
            className="group flex items-center rounded-card border border-line bg-card pr-1.5 shadow-soft hover:border-edge-strong"
          >
            <button
              type="button"
              onClick={() => void openStored(id)}
              className="flex min-w-0 flex-1 items-center gap-3 rounded-card p-3 text-left"
            >
              <FileText size={18} className="shrink-0 text-muted" aria-hidden />
              <span className="min-w-0">
                <span className="block truncate font-medium" dir="auto">
                  {name || 'Untitled design'}
                </span>
                <span className="block truncate text-sm text-muted">
                  {nodeCount === 1 ? '1 part' : `${nodeCount} parts`} · {when.format(updatedAt)}
                </span>
              </span>
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
    </section>
  );
}
