import type { Query } from '#model/query.ts';
import { titleOf } from '#model/registry.ts';
import { serviceView, type ServiceView } from '#model/view/service.ts';
import type { Complaint, Rule } from './rule.ts';

type Described = Omit<Rule, 'on' | 'check'>;

/** A rule about a service with what it runs, on what, behind what; fields are paths in the service's props. */
export function serviceRule(
  rule: Described & { check(view: ServiceView, q: Query): Iterable<Complaint> },
): Rule {
  return { ...rule, on: 'service', check: (q, id) => rule.check(serviceView(q, id), q) };
}

/** How messages call it: 'Service api'. */
export function serviceName(view: ServiceView, q: Query): string {
  return `Service ${titleOf(q, view.id)}`;
}
