import { QueryClient, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import { designSchema, type Design } from '#model/design.ts';
import { instanceTypesSchema, pricesSchema, templatesSchema } from './catalogue.ts';
import type { InstanceTypesCatalogue, PricesCatalogue, Template } from './catalogue.ts';

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

/** Reads a file of public/ and checks its shape. */
async function readFile<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const address = `${import.meta.env.BASE_URL}${path}`;
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) {
    const status = response ? ` (${response.status})` : '';
    throw new FileUnavailable(`${path} could not be loaded${status}. Check the connection and try again.`);
  }
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success)
    throw new FileUnavailable(`${path} is not what this version expects. Reload the page.`);
  return parsed.data;
}

export const instanceTypesQuery = queryOptions({
  queryKey: ['catalogue', 'instance-types'],
  queryFn: () => readFile('catalogue/instance-types.json', instanceTypesSchema),
});

export const pricesQuery = queryOptions({
  queryKey: ['catalogue', 'prices'],
  queryFn: () => readFile('catalogue/prices.json', pricesSchema),
});

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async () => (await readFile('templates/index.json', templatesSchema)).templates,
});

/** A template's design, for `queryClient.fetchQuery` when it is chosen. It has to get an id of its own. */
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['templates', id],
    queryFn: () => readFile(`templates/${id}.stagewright.json`, designSchema),
  });

export function useInstanceTypes(): UseQueryResult<InstanceTypesCatalogue> {
  return useQuery(instanceTypesQuery);
}

export function usePrices(): UseQueryResult<PricesCatalogue> {
  return useQuery(pricesQuery);
}

export function useTemplates(): UseQueryResult<Template[]> {
  return useQuery(templatesQuery);
}

export function useTemplate(id: string): UseQueryResult<Design> {
  return useQuery(templateQuery(id));
}
