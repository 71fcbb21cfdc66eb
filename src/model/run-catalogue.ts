import { instanceType } from './aws/instance-types.ts';
import { priceNames } from './aws/price-names.ts';
import { z } from './zod.ts';

// The data of AWS that a run counts with, where they are other ones than those of the build that runs it.

const usd = z.number().min(0).max(10_000);
const mib = z.int().min(1).max(100_000_000);

const facts = z.strictObject({
  vcpu: z.int().min(1).max(1024),
  memoryMib: mib,
  registeredMib: mib,
  maxEni: z.int().min(1).max(256),
  trunkEniLimit: z.int().min(1).max(1024).nullable(),
  arch: z.enum(['x86_64', 'arm64']),
  gpus: z.int().min(0).max(64),
  usdPerHour: usd,
});

/** What has to be said of a type that the build does not have; the rest is taken for none. */
const needed = ['vcpu', 'registeredMib', 'maxEni', 'arch'] as const;
const mostTypes = 500;

const changedTypes = z
  .record(z.string().min(1).max(60), facts.partial())
  .refine((all) => Object.keys(all).length <= mostTypes, `has more than ${mostTypes} instance types`)
  .superRefine((all, context) => {
    for (const [name, said] of Object.entries(all)) {
      if (instanceType(name)) continue;
      for (const key of needed.filter((each) => said[each] === undefined))
        context.addIssue({
          code: 'custom',
          path: [name, key],
          message: `is needed, because ${name} is none of the instance types known here`,
        });
    }
  });

/**
 * The data of a run. `instanceTypes` and `prices` stand in place of those of the build, name by name, in the terms of
 * public/catalogue. `asOf` and `digest` say which build's data are meant by the rest: another build says that it has
 * other ones.
 */
export const runCatalogueSchema = z.strictObject({
  asOf: z.iso.date().optional(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'is not eight hexadecimal digits')
    .optional(),
  instanceTypes: changedTypes.optional(),
  prices: z.partialRecord(z.enum(priceNames), usd).optional(),
});

export type RunCatalogue = z.infer<typeof runCatalogueSchema>;
