import { durationMs } from '#model/duration.ts';
import type { Json } from '#model/json.ts';
import type { Intervention } from '#model/run.ts';
import { z } from '#model/zod.ts';
import { interventionKinds } from './interventions/index.ts';
import { grouped } from './names.ts';
import type { Plan } from './plan.ts';
import type { Act } from './simulation.ts';

/** Something a script says that cannot be done, with its place: `interventions[2].service`. */
export interface ScriptFault {
  readonly at: string;
  readonly message: string;
}

export class BadScript extends Error {
  readonly faults: readonly ScriptFault[];

  constructor(faults: readonly ScriptFault[]) {
    super(faults.map(({ at, message }) => `${at}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

export { durationMs };

/** As many as a share link takes; nobody writes so many by hand. */
const interventionsMax = 2000;

const step = z.looseObject({ at: z.union([z.string(), z.number()]), do: z.string() });

/**
 * The interventions of a script, `{"interventions": [{"at": "30s", "do": "deploy", "service": "api"}, …]}`, checked
 * as far as that goes without a design. Throws `BadScript` with every fault and its place.
 */
export function parseScript(json: Json): Intervention[] {
  refuseTooMany(json);
  const list = z.strictObject({ interventions: z.array(step) }).safeParse(json);
  if (!list.success) throw new BadScript(faultsOf(list.error, ''));
  const faults: ScriptFault[] = [];
  const interventions = list.data.interventions.map(({ at, ...rest }, i): Intervention => {
    const atMs = durationMs(at);
    if (atMs === undefined) {
      const message = `${JSON.stringify(at)} is not a time: write '90s', '1m30s' or milliseconds.`;
      faults.push({ at: `interventions[${i}].at`, message });
    }
    return { ...(rest as { do: string }), atMs: atMs ?? 0 };
  });
  interventions.forEach((each, i) => faults.push(...faultsOfOne(each, `interventions[${i}]`)));
  if (faults.length > 0) throw new BadScript(faults);
  return interventions;
}

function refuseTooMany(json: Json): void {
  const { interventions } = z.looseObject({ interventions: z.unknown() }).safeParse(json).data ?? {};
  if (!Array.isArray(interventions) || interventions.length <= interventionsMax) return;
  const message = `There are ${grouped(interventions.length)}; a script has at most ${grouped(interventionsMax)}.`;
  throw new BadScript([{ at: 'interventions', message }]);
}

function faultsOfOne({ atMs: _, do: name, ...args }: Intervention, at: string): ScriptFault[] {
  const kind = interventionKinds.find((each) => each.do === name);
  if (!kind) {
    const known = interventionKinds.map((each) => each.do).join(', ');
    return [
      { at: `${at}.do`, message: `There is no intervention ${JSON.stringify(name)}; there are ${known}.` },
    ];
  }
  const parsed = kind.schema.safeParse(args);
  return parsed.success ? [] : faultsOf(parsed.error, at);
}

/**
 * What interventions do to a run of that plan. Throws `BadScript` where one names something that is not drawn, or has
 * wrong arguments.
 */
export function actsOf(plan: Plan, interventions: readonly Intervention[]): Act[] {
  const faults: ScriptFault[] = [];
  const acts = interventions.map(({ atMs, do: name, ...args }, i): Act => {
    const at = `interventions[${i}]`;
    const wrong = faultsOfOne({ atMs, do: name, ...args }, at);
    faults.push(...wrong);
    const kind = interventionKinds.find((each) => each.do === name)!;
    if (wrong.length > 0) return { atMs, apply: () => undefined };
    const parsed = kind.schema.parse(args);
    const refused = kind.refuse?.(plan, parsed);
    if (refused !== undefined) faults.push({ at, message: refused });
    return { atMs, apply: (world) => kind.apply(world, parsed) };
  });
  if (faults.length > 0) throw new BadScript(faults);
  return acts;
}

function faultsOf(error: z.ZodError, at: string): ScriptFault[] {
  return error.issues.flatMap((issue) => {
    const place = issue.path.reduce<string>(within, at);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ at: within(place, key), message: 'There is no such argument.' }));
    const shown = place || 'script';
    if (issue.code !== 'invalid_type') return [{ at: shown, message: issue.message }];
    // Nothing else tells a value that is missing from one of the wrong sort.
    const isMissing = issue.message.endsWith('received undefined');
    return [
      {
        at: shown,
        message: isMissing
          ? 'This is missing.'
          : `This is not ${sortNames[issue.expected] ?? issue.expected}.`,
      },
    ];
  });
}

const sortNames: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** The place of a key or of an item of a list within another place. */
function within(place: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${place}[${step}]`;
  return `${place}${place === '' ? '' : '.'}${String(step)}`;
}
