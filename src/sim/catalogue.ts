import { buildCatalogue } from '#model/aws/build-catalogue.ts';
import { instanceType, type InstanceType } from '#model/aws/instance-types.ts';
import { pathText, type JsonPath } from '#model/json.ts';
import { runCatalogueSchema, type RunCatalogue } from '#model/run-catalogue.ts';
import { pricesWith } from './systems/billing/other-prices.ts';
import type { Prices } from './systems/billing/prices.ts';

/** Instance types and prices as a run counts with them. */
export interface Catalogue {
  instanceType(name: string): InstanceType | undefined;
  readonly prices: Prices;
  /** How they differ from those of this build, as sentences; undefined where they do not. */
  readonly differs: string | undefined;
}

/** Data that no run can count with; a fault for each place. */
export class BadCatalogue extends Error {
  readonly faults: ReadonlyArray<{ readonly at: JsonPath; readonly message: string }>;

  constructor(faults: BadCatalogue['faults']) {
    super(faults.map(({ at, message }) => `${pathText(at)}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

/** The build's data with what is given in place of it. Throws `BadCatalogue`. */
export function catalogueOf(given: RunCatalogue): Catalogue {
  const read = runCatalogueSchema.safeParse(given);
  if (!read.success)
    throw new BadCatalogue(read.error.issues.map(({ path, message }) => ({ at: path as JsonPath, message })));
  const { instanceTypes = {}, prices = {} } = read.data;
  return {
    instanceType: (name) =>
      typeWith(name, Object.hasOwn(instanceTypes, name) ? instanceTypes[name] : undefined),
    prices: pricesWith(prices, (name) =>
      Object.hasOwn(instanceTypes, name) ? instanceTypes[name]!.usdPerHour : undefined,
    ),
    differs: differencesOf(read.data),
  };
}

type Facts = NonNullable<RunCatalogue['instanceTypes']>[string];

function typeWith(name: string, facts: Facts | undefined): InstanceType | undefined {
  const known = instanceType(name);
  if (!facts) return known;
  const { usdPerHour: _, ...said } = facts;
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const blank = { name, memoryMib: said.registeredMib, trunkEniLimit: null, gpus: 0, nitro: true };
  return { ...(known ?? blank), ...given } as InstanceType;
}

function differencesOf({ asOf, digest, instanceTypes = {}, prices = {} }: RunCatalogue): string | undefined {
  const changed = [...Object.keys(instanceTypes), ...Object.keys(prices)];
  const sentences = [
    ...(digest === undefined || digest === buildCatalogue.digest ? [] : [anotherBuild(asOf)]),
    ...(changed.length === 0 ? [] : [`This run has figures of its own for ${listed(changed)}.`]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

const anotherBuild = (asOf: string | undefined): string =>
  `This run was made with the instance types and prices ${asOf === undefined ? 'of another build' : `as of ${asOf}`}; here it counts with those as of ${buildCatalogue.asOf}, so that what fits and what it costs may differ.`;

const mostListed = 5;

function listed(names: readonly string[]): string {
  const rest = names.length - mostListed;
  const shown = rest > 0 ? [...names.slice(0, mostListed), `${rest} more`] : names;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
