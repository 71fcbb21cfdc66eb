import type { Design, LinkId, NodeId } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import type { JsonPath } from '#model/json.ts';
import type { Query } from '#model/query.ts';
import type { LinkKindName, NodeKindName } from '#model/registry.ts';

/** error: AWS refuses it or it can never work; warning: it works and will hurt; info: advice. */
export type Severity = 'error' | 'warning' | 'info';

/** A change that mends a finding: plain edits, which the person previews, applies and undoes. */
export interface Fix {
  /** Names what it does: 'Use 2,048 MiB', never 'Fix'. */
  label: string;
  edits: readonly Edit[];
}

/** What a rule says about one place. */
export interface Complaint {
  /** Node or link; the rule's subject when left out. */
  at?: NodeId | LinkId;
  /** Path of the parameter in AWS's words, from the place's props; the inspector marks that field. */
  field?: JsonPath;
  /** What is wrong here, as one sentence with the names and numbers of this design. */
  message: string;
  fix?: Fix;
}

/** A complaint of one of several catalogue rules, from a rule that enforces many (schema, support table). */
export interface TaggedComplaint extends Complaint {
  id: string;
  /** As a rule's title and why; the catalogue's statement stands in for both. */
  title?: string;
  why?: string;
}

/** One rule of AWS's: one file, with the designs that prove it. */
export interface Rule {
  /** The catalogue's id (facts: rules/catalogue.json), which also gives area, severity and AWS's page. */
  readonly id: string;
  /** What is run once per: every node or link of these kinds. */
  readonly on: NodeKindName | LinkKindName | readonly (NodeKindName | LinkKindName)[];
  /** The complaint in general, as a heading: 'Illegal Fargate CPU and memory pair'. */
  readonly title: string;
  /** What AWS does about it and why, in one or two sentences. */
  readonly why: string;
  /** Only where this differs from the catalogue's. */
  readonly severity?: Severity;
  readonly docs?: string;
  check(q: Query, id: NodeId | LinkId): Iterable<Complaint>;
  /** Designs in which the rule finds nothing, and look as alike as can be. */
  readonly good: readonly (() => Design)[];
  /** Designs in which it finds something. */
  readonly bad: readonly (() => Design)[];
}

/** Enforces many catalogue ids by reading one table; its proof is the table's own examples. */
export interface RuleFamily {
  readonly name: string;
  readonly on: readonly (NodeKindName | LinkKindName)[];
  check(q: Query, id: NodeId | LinkId): Iterable<TaggedComplaint>;
}

/** What the page, the command line and the exporters see. */
export interface Finding {
  /** Stable name of this complaint about this place; waivers refer to it. */
  readonly key: string;
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly at: NodeId | LinkId;
  readonly field?: JsonPath;
  readonly message: string;
  readonly why: string;
  readonly docs: string;
  readonly fix?: Fix;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
