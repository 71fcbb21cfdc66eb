import entries from './catalogue.json' with { type: 'json' };
import type { Severity } from './rule.ts';

/** One of AWS's rules as documented, whether or not Stagewright enforces it yet. */
export interface CatalogueEntry {
  readonly id: string;
  readonly area: string;
  readonly severity: Severity;
  /** Launch types it concerns: FARGATE, EC2, EXTERNAL, MANAGED_INSTANCES. */
  readonly applies: readonly string[];
  /** The rule in one sentence. */
  readonly statement: string;
  readonly fix: string;
  /** AWS's page. */
  readonly source: string;
  /** documented, tooling, general-knowledge or heuristic. */
  readonly basis: string;
  readonly confirmed: boolean;
  readonly since?: string;
}

// Rules of AWS's that the collected facts leave out.
const supplement: readonly CatalogueEntry[] = [
  {
    id: 'lb-nlb-path-routing',
    area: 'load-balancer',
    applies: ['FARGATE', 'EC2', 'MANAGED_INSTANCES'],
    severity: 'error',
    statement: 'A Network Load Balancer forwards connections and cannot route by path or host header.',
    fix: 'Use an Application Load Balancer.',
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
    basis: 'documented',
    confirmed: true,
  },
];

export const catalogue: readonly CatalogueEntry[] = [
  ...(entries as readonly CatalogueEntry[]),
  ...supplement,
];

const byId = new Map(catalogue.map((entry) => [entry.id, entry]));

/** The catalogue's entry for an id; throws for an id it does not have, which is a mistake in a rule. */
export function catalogueEntry(id: string): CatalogueEntry {
  const entry = byId.get(id) ?? generic.get(id);
  if (!entry) throw new Error(`No rule ${id} in the catalogue.`);
  return entry;
}

/** How grave a finding of this rule is. What AWS's pages do not settle cannot be called refused: a warning at most. */
export function severityOf(entry: CatalogueEntry): Severity {
  return entry.severity === 'error' && !entry.confirmed ? 'warning' : entry.severity;
}

// What the schema rule reports when no catalogue rule is about that very field.
const parameters =
  'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html';
const generic = new Map(
  (
    [
      [
        'schema-unknown',
        'AWS refuses a request with a parameter it does not know.',
        'Remove it, or correct its name.',
      ],
      ['schema-missing', 'AWS refuses the resource without this parameter.', 'Set it.'],
      ['schema-type', 'AWS refuses a value of the wrong type.', 'Correct the type.'],
      ['schema-range', 'AWS refuses a value outside the documented range.', 'Use a value within the range.'],
      ['schema-enum', 'AWS accepts only the documented words here.', 'Use one of them.'],
      ['schema-format', 'AWS refuses a value that does not have the documented form.', 'Correct the form.'],
      ['schema-length', 'AWS limits how long this may be.', 'Shorten or complete it.'],
    ] as const
  ).map(([id, statement, fix]): [string, CatalogueEntry] => [
    id,
    {
      id,
      area: 'schema',
      severity: 'error',
      applies: [],
      statement,
      fix,
      source: parameters,
      basis: 'documented',
      confirmed: true,
    },
  ]),
);
