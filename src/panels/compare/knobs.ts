import type { Design, NodeId } from '#model/design.ts';
import { applyEdits } from '#model/edit.ts';
import type { Json, JsonPath } from '#model/json.ts';
import type { RunSpec } from '#model/run.ts';
import { scriptKnobs } from './script-knobs.ts';
import { valueText } from './spec-words.ts';

/** Another value of a knob, and the spec that has it. */
export interface Variant {
  readonly label: string;
  readonly change: (spec: RunSpec) => RunSpec;
}

/** One thing of a run that one may want to be otherwise. */
export interface Knob {
  /** 'maximumPercent', with its present value: '200'. */
  readonly label: string;
  readonly now: string;
  readonly variants: readonly Variant[];
  /** Where any number within these bounds can be given. */
  readonly number?: {
    readonly min: number;
    readonly max: number;
    readonly value: number;
    readonly change: (value: number) => (spec: RunSpec) => RunSpec;
  };
}

/** Knobs of one thing: a service, the script, chance. */
export interface KnobGroup {
  readonly label: string;
  readonly knobs: readonly Knob[];
}

/** What can be changed about a run, one thing at a time. `names`: the services that take part. */
export function knobsOf(spec: RunSpec, words: KnownWords): KnobGroup[] {
  const services = Object.entries(spec.design.nodes).filter(([, { kind }]) => kind === 'service');
  return [
    ...services.map(([id, { props }]) => ({
      label: typeof props['serviceName'] === 'string' ? props['serviceName'] : 'Service',
      knobs: serviceKnobs(spec.design, id),
    })),
    ...(spec.interventions.length > 0 ? [{ label: 'Script', knobs: scriptKnobs(spec, words) }] : []),
    { label: 'Chance', knobs: [seedKnob(spec)] },
  ];
}

/** What the choices of an intervention's arguments are, by `do` and name. */
export type KnownWords = (what: string, argument: string) => readonly string[];

const seedMax = 999_999_999;

function seedKnob({ seed }: RunSpec): Knob {
  const change = (value: number) => (spec: RunSpec) => ({ ...spec, seed: value });
  const seeds = [1, 2, 3].map((more) => (seed + more) % (seedMax + 1));
  return {
    label: 'Seed',
    now: String(seed),
    variants: seeds.map((value) => ({ label: `Seed ${value}`, change: change(value) })),
    number: { min: 0, max: seedMax, value: seed, change },
  };
}

interface NumberProp {
  readonly path: JsonPath;
  readonly label: string;
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
  readonly values: (now: number) => readonly number[];
}

const numberProps: readonly NumberProp[] = [
  {
    path: ['desiredCount'],
    label: 'desiredCount',
    fallback: 1,
    min: 0,
    max: 5000,
    values: (now) => [now + 1, now * 2, Math.max(1, Math.floor(now / 2))],
  },
  {
    path: ['deploymentConfiguration', 'minimumHealthyPercent'],
    label: 'minimumHealthyPercent',
    fallback: 100,
    min: 0,
    max: 100,
    values: () => [0, 50, 75, 100],
  },
  {
    path: ['deploymentConfiguration', 'maximumPercent'],
    label: 'maximumPercent',
    fallback: 200,
    min: 100,
    max: 200,
    values: () => [100, 125, 150, 200],
  },
  {
    path: ['healthCheckGracePeriodSeconds'],
    label: 'healthCheckGracePeriodSeconds',
    fallback: 0,
    min: 0,
    max: 2_147_483_647,
    values: () => [0, 60, 120, 300],
  },
];

interface ChoiceProp {
  readonly path: JsonPath;
  readonly label: string;
  readonly values: ReadonlyArray<{ readonly label: string; readonly value: Json }>;
  /** Whether it says anything for this design. */
  readonly holds: (design: Design, id: NodeId) => boolean;
}

const zone = { type: 'spread', field: 'attribute:ecs.availability-zone' };

const choiceProps: readonly ChoiceProp[] = [
  {
    path: ['placementStrategy'],
    label: 'placementStrategy',
    values: [
      { label: 'spread over zones', value: [zone] },
      {
        label: 'spread over zones, then binpack memory',
        value: [zone, { type: 'binpack', field: 'memory' }],
      },
      { label: 'binpack memory', value: [{ type: 'binpack', field: 'memory' }] },
      { label: 'binpack cpu', value: [{ type: 'binpack', field: 'cpu' }] },
      { label: 'random', value: [{ type: 'random' }] },
    ],
    holds: (design, id) =>
      design.nodes[id]?.props['launchType'] !== 'FARGATE' &&
      Object.values(design.nodes).some(({ kind }) => kind === 'ec2-capacity'),
  },
  {
    path: ['deploymentConfiguration', 'deploymentCircuitBreaker'],
    label: 'deploymentCircuitBreaker',
    values: [
      { label: 'on, with rollback', value: { enable: true, rollback: true } },
      { label: 'on, without rollback', value: { enable: true, rollback: false } },
      { label: 'off', value: { enable: false, rollback: true } },
    ],
    holds: () => true,
  },
  {
    path: ['availabilityZoneRebalancing'],
    label: 'availabilityZoneRebalancing',
    values: [
      { label: 'ENABLED', value: 'ENABLED' },
      { label: 'DISABLED', value: 'DISABLED' },
    ],
    holds: () => true,
  },
];

function serviceKnobs(design: Design, id: NodeId): Knob[] {
  return [
    ...numberProps.map((prop) => numberKnob(design, id, prop)),
    ...choiceProps.filter(({ holds }) => holds(design, id)).map((prop) => choiceKnob(design, id, prop)),
  ];
}

const setTo =
  (id: NodeId, path: JsonPath, value: Json) =>
  (spec: RunSpec): RunSpec => ({
    ...spec,
    design: applyEdits(spec.design, [{ do: 'set', id, path, value }]),
  });

function numberKnob(
  design: Design,
  id: NodeId,
  { path, label, fallback, min, max, values }: NumberProp,
): Knob {
  const found = valueAt(design, id, path);
  const now = typeof found === 'number' ? found : fallback;
  const change = (value: number) => setTo(id, path, value);
  const others = [...new Set(values(now))].filter((value) => value !== now && value >= min && value <= max);
  return {
    label,
    now: valueText(found ?? fallback),
    variants: others.map((value) => ({ label: String(value), change: change(value) })),
    number: { min, max, value: now, change },
  };
}

function choiceKnob(design: Design, id: NodeId, { path, label, values }: ChoiceProp): Knob {
  const found = valueAt(design, id, path);
  const isNow = (value: Json): boolean => JSON.stringify(value) === JSON.stringify(found);
  return {
    label,
    now: values.find(({ value }) => isNow(value))?.label ?? valueText(found),
    variants: values
      .filter(({ value }) => !isNow(value))
      .map(({ label: words, value }) => ({ label: words, change: setTo(id, path, value) })),
  };
}

function valueAt(design: Design, id: NodeId, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    design.nodes[id]?.props,
  );
}
