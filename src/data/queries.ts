import { QueryClient, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Design } from '#model/design.ts';
import type { Json } from '#model/json.ts';
import { gallerySchema, type GalleryScenario } from './gallery.ts';
import { instanceTypesSchema, templatesSchema } from './catalogue.ts';
import type { InstanceTypesCatalogue, Template } from './catalogue.ts';

/**
 * Serves the static files of public/. They only change with the page itself, so what was read once is never read again;
 * and they are asked for even without a connection, because the browser may have them.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      staleTime: Infinity,
      gcTime: Infinity,
      refetchOnMount: false,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
      retry: 1,
    },
  },
});

/** A file of public/ that could not be had; the message is for the person. */
export class FileUnavailable extends Error {}

// The embed is a page of its own, a folder deeper; its document says where the site begins.
const siteRoot = (): string =>
  (globalThis.document as Document | undefined)?.documentElement.dataset['root'] ?? import.meta.env.BASE_URL;

/** Reads a JSON file of public/; `parse` throws for what has another shape. */
async function readFile<T>(path: string, parse: (value: unknown) => T | Promise<T>): Promise<T> {
  const address = `${siteRoot()}${path}`;
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) {
    const status = response ? ` (${response.status})` : '';
    throw new FileUnavailable(`${path} could not be loaded${status}. Check the connection and try again.`);
  }
  try {
    return await parse(await response.json());
  } catch {
    throw new FileUnavailable(`${path} is not what this version expects. Reload the page.`);
  }
}

const instanceTypesQuery = queryOptions({
  queryKey: ['catalogue', 'instance-types'],
  queryFn: () => readFile('catalogue/instance-types.json', (value) => instanceTypesSchema.parse(value)),
});

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => readFile('templates/index.json', (value) => templatesSchema.parse(value).templates),
});

/** A template's design, for `queryClient.fetchQuery` when it is chosen. It has to get an id of its own. */
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['templates', id],
    queryFn: (): Promise<Design> =>
      readFile(`templates/${id}.stagewright.json`, async (value) => {
        // It knows every kind, and the list of templates is there without.
        const { migrate } = await import('#model/migrate.ts');
        return migrate(value as Json).design;
      }),
  });

/** The scenarios of the gallery, as the start screen shows them. */
export const galleryQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: () => readFile('scenarios/index.json', (value) => gallerySchema.parse(value).scenarios),
});

/** A scenario as a document, for those who read shared rehearsals. */
export const scenarioQuery = (id: string) =>
  queryOptions({
    queryKey: ['scenarios', id],
    queryFn: () => readFile(`scenarios/${id}.rehearsal.json`, (value) => value as Json),
  });

export function useInstanceTypes(): UseQueryResult<InstanceTypesCatalogue> {
  return useQuery(instanceTypesQuery);
}

export function useTemplates(): UseQueryResult<Template[]> {
  return useQuery(templatesQuery);
}

export function useGallery(): UseQueryResult<GalleryScenario[]> {
  return useQuery(galleryQuery);
}
