import { buildCatalogue } from '#model/aws/build-catalogue.ts';
import type { RunCatalogue } from '#model/run-catalogue.ts';
import type { SharedRehearsal } from '#model/shared.ts';

// A run says of which build its instance types and prices are, so that a later build can say that it has others.

/** The rehearsal with a mark of the data that it counts with here. */
export const stamped = (shared: SharedRehearsal): SharedRehearsal => ({
  ...shared,
  catalogue: { ...shared.catalogue, ...buildCatalogue },
});

/** What a run made from a shared catalogue counts with, and a note where that is not what it was made with. */
export function unstamped({ asOf, digest, ...own }: RunCatalogue): {
  readonly catalogue?: RunCatalogue;
  readonly notes: readonly string[];
} {
  const isOurs = digest === undefined || digest === buildCatalogue.digest;
  const catalogue = isOurs ? own : { ...own, digest, ...(asOf === undefined ? {} : { asOf }) };
  const made = asOf === undefined ? 'with other ones' : `with those as of ${asOf}`;
  return {
    ...(Object.keys(catalogue).length === 0 ? {} : { catalogue }),
    notes: isOurs
      ? []
      : [
          `It counts with the instance types and prices as of ${buildCatalogue.asOf} here, and was made ${made}: what fits and what it costs may differ.`,
        ],
  };
}
