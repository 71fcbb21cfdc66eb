import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { queryClient, templateQuery, useTemplates } from '#data/queries.ts';
import type { Template } from '#data/catalogue.ts';
import type { Design } from '#model/design.ts';
import { createDesign } from '#store/library.ts';
import { notify } from '#store/notices.ts';
import { Chip } from '#ui/Chip.tsx';

/** Ready-made designs, each a picture of itself. */
export function Templates() {
  const { data = [], error } = useTemplates();
  return (
    <section aria-label="Templates">
      <h2 className="mb-3 text-title font-semibold">Start from a template</h2>
      {error && <p className="text-muted">{error.message}</p>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] gap-4">
        {data.map((template) => (
          <li key={template.id}>
            <TemplateCard template={template} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TemplateCard({ template }: { template: Template }) {
  const { data: design } = useQuery(templateQuery(template.id));
  const open = async (): Promise<void> => {
    try {
      await createDesign(template.title, await queryClient.fetchQuery(templateQuery(template.id)));
    } catch (problem) {
      notify({
        tone: 'error',
        text: problem instanceof Error ? problem.message : 'The template could not be loaded.',
      });
    }
  };
  return (
    <button
      type="button"
      onClick={() => void open()}
      className="group flex h-full w-full flex-col overflow-hidden rounded-card border border-line bg-card text-left shadow-soft transition-[border-color,box-shadow] hover:border-accent hover:shadow-float"
    >
      <span className="block aspect-[16/9] w-full border-b border-line bg-inset p-2">
        {design && <Picture design={design} />}
      </span>
      <span className="flex flex-1 flex-col gap-1 p-3.5">
        <span className="font-semibold">{template.title}</span>
        <span className="text-sm text-muted">{template.summary}</span>
        <span className="mt-auto flex flex-wrap gap-1 pt-2">
          {template.tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </span>
      </span>
    </button>
  );
}

// It knows every kind and its size; the words beside it do not wait for that.
const DesignThumbnail = lazy(() =>
  import('./DesignThumbnail.tsx').then((m) => ({ default: m.DesignThumbnail })),
);

function Picture({ design }: { design: Design }) {
  return (
    <Suspense>
      <DesignThumbnail design={design} />
    </Suspense>
  );
}
