import type { Design, LinkId, NodeId } from '#model/design.ts';
import { DesignIndex } from '#model/design-index.ts';
import { diffDesigns, type DesignDiff } from '#model/diff.ts';
import { pathText } from '#model/json.ts';
import type { Query } from '#model/query.ts';
import { catalogueEntry, severityOf } from './catalogue.ts';
import { families, rules } from './index.ts';
import type { Complaint, Finding, Rule } from './rule.ts';
import { MemoTable, touched, TrackingQuery } from './tracking-query.ts';

/** What runs on one kind of node or link, telling each complaint to `tell`. */
type Check = (q: Query, id: string, tell: (complaint: Complaint, id: string, lesson: Lesson) => void) => void;

/** What a finding says beyond this one place. */
type Lesson = Pick<Rule, 'severity' | 'docs'> & Partial<Pick<Rule, 'title' | 'why'>>;

const checksByKind = new Map<string, Check[]>();

function register(on: string | readonly string[], check: Check): void {
  for (const kind of typeof on === 'string' ? [on] : on)
    checksByKind.set(kind, [...(checksByKind.get(kind) ?? []), check]);
}

for (const rule of rules) {
  register(rule.on, (q, id, tell) => {
    for (const complaint of rule.check(q, id)) tell(complaint, rule.id, rule);
  });
}
for (const family of families) {
  register(family.on, (q, id, tell) => {
    for (const complaint of family.check(q, id)) tell(complaint, complaint.id, complaint);
  });
}

/** All findings of a design, those it waives included, in document order. */
export function checkDesign(design: Design): Finding[] {
  return new Checker(design).findings();
}

/**
 * Keeps the findings of a design up to date. Each node and link is checked by itself, and what its rules looked at is
 * noted, so that a change re-runs exactly the checks that could come out differently: always equal to a full check.
 */
export class Checker {
  #index: DesignIndex;
  readonly #memos = new MemoTable();
  readonly #results = new MemoTable();
  #order: string[] = [];

  constructor(design: Design) {
    this.#index = new DesignIndex(design);
    this.#order = subjects(design);
    for (const id of this.#order) this.#run(id);
  }

  get design(): Design {
    return this.#index.design;
  }

  /** Moves on to `design`; `diff` says how it differs from the present one and is derived when left out. */
  update(design: Design, diff: DesignDiff = diffDesigns(this.design, design)): void {
    const keys = touched(diff);
    this.#index.apply(diff, design);
    if (keys.size === 0) return;
    this.#memos.forget(keys);
    const stale = this.#results.forget(keys);
    this.#order = subjects(design);
    for (const [id, change] of [...Object.entries(diff.nodes), ...Object.entries(diff.links)]) {
      if (change.after) stale.add(id);
      else stale.delete(id);
    }
    for (const id of stale) this.#run(id);
  }

  findings(): Finding[] {
    return this.#order.flatMap((id) => (this.#results.get(id)?.value ?? []) as Finding[]);
  }

  #run(id: NodeId | LinkId): void {
    const record = this.#index.node(id) ?? this.#index.link(id);
    if (!record) return;
    const q = new TrackingQuery(this.#index, this.#memos);
    q.node(id);
    const found: Finding[] = [];
    const tell = (complaint: Complaint, ruleId: string, lesson: Lesson): void => {
      found.push(finding(id, complaint, ruleId, lesson));
    };
    for (const check of checksByKind.get(record.kind) ?? []) check(q, id, tell);
    this.#results.set(id, { value: unique(found), dependencies: q.dependencies });
  }
}

function subjects(design: Design): string[] {
  return [...Object.keys(design.nodes), ...Object.keys(design.links)];
}

function finding(subject: string, complaint: Complaint, id: string, rule: Lesson): Finding {
  const entry = catalogueEntry(id);
  const at = complaint.at ?? subject;
  return {
    key: [id, subject, at, pathText(complaint.field ?? [])].join('|'),
    id,
    severity: rule.severity ?? severityOf(entry),
    title: rule.title ?? entry.statement,
    at,
    ...(complaint.field ? { field: complaint.field } : {}),
    message: complaint.message,
    why: rule.why ?? entry.statement,
    docs: rule.docs ?? entry.source,
    ...(complaint.fix ? { fix: complaint.fix } : {}),
  };
}

// Two complaints of one rule about one field would share their key, and with it their waiver; they get a number.
function unique(found: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return found.map((each) => {
    const n = (seen.get(each.key) ?? 0) + 1;
    seen.set(each.key, n);
    return n === 1 ? each : { ...each, key: `${each.key}|${n}` };
  });
}
