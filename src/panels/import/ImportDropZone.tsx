import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useView } from '#store/view.ts';
import { takeInFiles, type Target } from './take-in.ts';

/** While a file is held over the page: where it may be let go, and what will come of it. */
export function ImportDropZone() {
  const [over, setOver] = useState(false);
  const inEditor = useView((view) => view.screen === 'editor');
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const zone = event.target instanceof Element ? event.target.closest('[data-import-target]') : null;
      const target: Target =
        zone?.getAttribute('data-import-target') === 'new' || !inEditor ? 'new' : 'present';
      void takeInFiles([...(event.dataTransfer?.files ?? [])], target);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [inEditor]);
  if (!over) return null;
  return (
    <div className="fixed inset-0 z-50 flex gap-4 bg-canvas/85 p-6 backdrop-blur-xs">
      {inEditor && <Zone target="present" title="Add to this design" />}
      <Zone target="new" title="Open as a new design" />
    </div>
  );
}

function Zone({ target, title }: { target: Target; title: string }) {
  return (
    <div
      data-import-target={target}
      className="flex flex-1 flex-col items-center justify-center gap-2 rounded-frame border-2 border-dashed border-accent bg-wash text-title font-semibold text-ink"
    >
      <FileUp size={28} className="text-accent" aria-hidden />
      {title}
      <span className="text-base font-normal text-muted">
        Task-definition JSON or YAML, or a Stagewright design or rehearsal
      </span>
    </div>
  );
}
