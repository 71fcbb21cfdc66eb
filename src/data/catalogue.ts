import { z } from '#model/zod.ts';

/** Where a figure was read, and when. */
const source = z.object({
  repo: z.string().nullable(),
  path: z.string().nullable(),
  commit: z.string().nullable(),
  date: z.string().nullable(),
  use: z.string().optional(),
  kind: z.string().optional(),
});

const instanceTypeRow = z.object({
  type: z.string(),
  vcpu: z.int().positive(),
  memoryMib: z.int().positive(),
  /** What the ECS agent registers with ECS_RESERVED_MEMORY at 0, and how that is known. */
  registeredMib: z.int().positive(),
  registeredBasis: z.enum(['observed', 'measured', 'formula']),
  arch: z.enum(['x86_64', 'arm64']),
  gpus: z.int().nonnegative(),
  maxEni: z.int().positive(),
  ipv4PerEni: z.int().positive(),
  /** awsvpc tasks with ENI trunking; null where ECS does not support it on the type. */
  trunkEniLimit: z.int().positive().nullable(),
  /** Whether that limit is calculated, not documented. */
  trunkDerived: z.boolean(),
  usdPerHour: z.number().positive(),
  currentGeneration: z.boolean(),
});

/** public/catalogue/instance-types.json */
export const instanceTypesSchema = z.object({
  asOf: z.iso.date(),
  region: z.string(),
  currency: z.literal('USD'),
  operatingSystem: z.string(),
  notes: z.array(z.string()),
  sources: z.array(source),
  instanceTypes: z.array(instanceTypeRow).min(1),
});

export type InstanceTypeRow = z.infer<typeof instanceTypeRow>;
export type InstanceTypesCatalogue = z.infer<typeof instanceTypesSchema>;

/** A price or a group of prices; where it says `confirmed: false` it is shown as an estimate. */
const priced = z.looseObject({
  source: z.array(z.string()).optional(),
  confirmed: z.boolean().optional(),
  note: z.string().optional(),
});

const fargateRate = priced.extend({ vcpuHour: z.number(), gbHour: z.number() });

/** public/catalogue/prices.json; what no part of the page reads yet is kept as it is. */
export const pricesSchema = z
  .object({
    asOf: z.iso.date(),
    region: z.string(),
    currency: z.literal('USD'),
    notes: z.array(z.string()),
    hoursPerMonth: z.number().positive(),
    fargate: z
      .object({ linuxX86: fargateRate, linuxArm: fargateRate, windows: fargateRate })
      .catchall(priced),
    alb: priced.extend({ hour: z.number(), lcuHour: z.number() }),
    sources: z.record(z.string(), source),
  })
  .catchall(priced);

const template = z.object({
  /** Also the name of its file: <id>.stagewright.json beside the index. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1).max(60),
  /** One or two sentences: what it shows, and what one learns from it. */
  summary: z.string().min(1).max(240),
  /** A few words of what is in it, such as 'Fargate' and 'ALB'. */
  tags: z.array(z.string()).max(5),
  /** Whether it is wrong on purpose, so that the start screen can say so. */
  faulty: z.boolean().optional(),
});

/** public/templates/index.json: the templates, in the order of the start screen. */
export const templatesSchema = z.object({ templates: z.array(template) });

export type Template = z.infer<typeof template>;
