import type { Design } from '#model/design.ts';
import type { Finding } from '#rules/rule.ts';
import { planOf } from '#sim/boot.ts';
import {
  proveAtOnce,
  rehearsedProof,
  type Change,
  type ObstacleCode,
  type Proof,
  type ProofsAtOnce,
} from '#sim/proof.ts';
import { controllerIn } from '#sim/plan-systems.ts';
import type { Plan } from '#sim/plan.ts';

// The progress proof as findings of the editor. Rules look at one thing in general; the proof places what is drawn.

/** Setting up more tasks than this takes longer than an edit may. */
const tasksMax = 10_000;

/** Rehearsals of one design may have so many events in all: a fraction of a second, in small pieces. */
const eventsMax = 200_000;

/** Rules about roles say what is lacking and where, and a pause that somebody drew is meant. */
const notSaid: ReadonlySet<ObstacleCode> = new Set(['lacks', 'hook']);

/** Rules that say of a service or of its instances what the proof would say again. */
const sameAs = new Set([
  'cap-all-zero-weight',
  'cap-ec2-no-instances',
  'cap-ec2-task-too-big',
  'cap-ec2-total-capacity',
  'dep-bluegreen-double-capacity',
  'dep-ec2-no-headroom',
  'dep-min-max-both-100',
  'dep-min-not-below-max',
  'dep-percent-range',
  'dep-rounding-deadlock',
  'dep-single-task-max-below-200',
  'dep-static-host-port-min-100',
  'eni-per-instance-limit',
  'net-host-one-copy-per-instance',
  'pl-distinct-needs-instances',
  'pl-memberof-attribute-exists',
  'pl-query-language-syntax',
  'port-bridge-static-limits-copies',
]);

/** With these percentages no deployment ever moves, whatever it runs on. */
const byLimits: ReadonlySet<ObstacleCode> = new Set(['limits', 'ceiling']);

const docs = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html';

/** Finds deployments that cannot come to their end, one design after the other. */
export class ProofFindings {
  #last: readonly Finding[] = [];
  #design: Design | undefined;
  /** What rehearsals have shown of the deployments of the design, by workload; those that complete are not there. */
  #rehearsed = new Map<number, Proof>();
  #open: readonly number[] = [];

  /** Findings about services of which none of `found` says the same; the same object for one that has not changed. */
  of(design: Design, found: readonly Finding[]): readonly Finding[] {
    // What is drawn where, and what is accepted, is another design with the same deployments.
    if (design.nodes !== this.#design?.nodes || design.links !== this.#design.links) {
      this.#design = design;
      this.#rehearsed.clear();
    }
    const before = new Map(this.#last.map((each) => [JSON.stringify(each), each]));
    this.#last = this.#findingsOf(design, found).map((each) => before.get(JSON.stringify(each)) ?? each);
    return this.#last;
  }

  /**
   * Rehearses the deployments about which arithmetic does not decide, with a `turn` for others every few events. Returns
   * whether there is more to find now; false as soon as another design is asked about.
   */
  async rehearse(turn: () => Promise<void>): Promise<boolean> {
    const design = this.#design;
    const open = this.#open;
    this.#open = [];
    const plan = design && open.length > 0 ? planWithin(design) : undefined;
    if (!plan) return false;
    let left = eventsMax;
    for (const workload of open) {
      const rehearsal = rehearsedProof(plan, workload, { eventsMax: left });
      for (;;) {
        await turn();
        if (this.#design !== design) return false;
        const { done, value } = rehearsal.next();
        if (done) {
          if (value?.verdict === 'stuck') this.#rehearsed.set(workload, value);
          break;
        }
        left -= value;
      }
    }
    return this.#rehearsed.size > 0;
  }

  #findingsOf(design: Design, found: readonly Finding[]): Finding[] {
    const plan = planWithin(design);
    const proofs = plan && proveAtOnce(plan);
    this.#open = proofs?.open.filter((each) => !this.#rehearsed.has(each)) ?? [];
    if (!plan || !proofs) return [];
    const rehearsed = [...this.#rehearsed].map(([workload, proof]) => ({ workload, proof }));
    return findingsOf(design, plan, [...proofs.stuck, ...rehearsed], found);
  }
}

function findingsOf(
  design: Design,
  plan: Plan,
  stuck: ProofsAtOnce['stuck'],
  found: readonly Finding[],
): Finding[] {
  const said = new Set(found.filter(({ id }) => sameAs.has(id)).map(({ at }) => at));
  return stuck.flatMap(({ workload, proof }) => {
    const { node } = plan.workloads[workload]!;
    const isSaid = [node, ...groupsOf(plan, workload)].some((each) => said.has(each));
    const { code } = proof.reason!;
    if (isSaid || notSaid.has(code) || (!byLimits.has(code) && isVague(design, plan, node))) return [];
    return [findingOf(node, proof)];
  });
}

/** Whether the plan leaves out what the service, or any other, could run on: then there may be more room. */
const isVague = (design: Design, { notes, groups }: Plan, service: string): boolean =>
  notes.some(({ node }) => {
    const isGroup = design.nodes[node]?.kind === 'ec2-capacity';
    return node === service || (isGroup && !groups.some((group) => group.node === node));
  });

/** Undefined for a design that is too large to be proven at every edit. */
function planWithin(design: Design): Plan | undefined {
  try {
    const plan = planOf(design);
    const tasks = plan.workloads.reduce((sum, { desired }) => sum + desired, 0);
    return tasks <= tasksMax ? plan : undefined;
  } catch {
    // It is larger than a rehearsal can hold, which the panel says when one is asked for.
    return undefined;
  }
}

function groupsOf(plan: Plan, number: number): string[] {
  const workload = plan.workloads[number]!;
  const { lanes = [] } = controllerIn(plan, workload)?.runsOn?.(workload) ?? {};
  return lanes.flatMap(({ groups }) => groups.map((group) => plan.groups[group]!.node));
}

function findingOf(node: string, { reason, freedBy }: Proof): Finding {
  return {
    key: ['progress-proof', node, node, ''].join('|'),
    id: 'progress-proof',
    severity: byLimits.has(reason!.code) ? 'error' : 'warning',
    title: 'The next deployment cannot finish',
    at: node,
    message: reason!.words,
    why: 'A deployment moves by stopping old tasks and starting new ones. When it comes to a point at which neither is possible, it stays there until something is changed.',
    docs,
    ...fixOf(freedBy),
  };
}

const fixOf = (change: Change | undefined): Pick<Finding, 'fix'> =>
  change?.edits ? { fix: { label: change.words.replace(/\.$/, ''), edits: change.edits } } : {};
