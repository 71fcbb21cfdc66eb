import type { Design } from '#model/design.ts';
import { applyDiff, diffDesigns, type Change, type DesignDiff, type RecordDiff } from '#model/diff.ts';
import { sameJson, type Json } from '#model/json.ts';
import { z } from '#model/zod.ts';

const places = { at: z.int().min(0).optional(), from: z.int().min(0).optional() };
const props = z.record(z.string(), z.json());

/**
 * What differs from the design with which a run began: nodes and links by id, each as it is now (`after`, left out for
 * one that is gone). `at` and `from` are places among the others, where that matters. Layout does not take part.
 */
export const designChanges = z.strictObject({
  nodes: z
    .record(
      z.string(),
      z.strictObject({
        after: z.strictObject({ kind: z.string(), parent: z.string().optional(), props }).optional(),
        ...places,
      }),
    )
    .default({}),
  links: z
    .record(
      z.string(),
      z.strictObject({
        after: z.strictObject({ kind: z.string(), from: z.string(), to: z.string(), props }).optional(),
        ...places,
      }),
    )
    .default({}),
});
export type DesignChanges = z.infer<typeof designChanges>;

/** The design that is meant by changes of `began`. */
export const editedDesign = (began: Design, { nodes, links }: DesignChanges): Design =>
  applyDiff(began, { nodes, links, layout: {}, waivers: {} } as DesignDiff);

/** The changes that make `edited` of `began`, as plain JSON. */
export function changesBetween(began: Design, edited: Design): DesignChanges {
  const { nodes, links } = diffDesigns(began, edited);
  return { nodes: changesOf(nodes), links: changesOf(links) } as DesignChanges;
}

function changesOf<T>(diff: RecordDiff<T>): Readonly<Record<string, Omit<Change<T>, 'before'>>> {
  const told = Object.entries(diff).filter(
    ([, { before, after, from }]) => from !== undefined || !sameJson(before as Json, after as Json),
  );
  return Object.fromEntries(
    told.map(([id, { after, at, from }]) => [
      id,
      {
        ...(after === undefined ? {} : { after }),
        ...(at === undefined || after === undefined ? {} : { at }),
        ...(from === undefined ? {} : { from }),
      },
    ]),
  );
}
