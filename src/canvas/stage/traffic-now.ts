import type { LinkId, NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';
import type { RunAbout } from '#store/run-store.ts';
import type { SeriesValues } from './series-values.ts';

/** Requests on a link or at a node, at a moment. */
export interface Flow {
  /** Requests a second that come, and those of them that fail. */
  readonly rate: number;
  readonly failed: number;
  /** How long one takes that is served; undefined where none is, or where nothing says so. */
  readonly latencyMs: number | undefined;
  /** Requests that wait for a task. */
  readonly waiting: number;
}

/** The way of requests over a link that is drawn. */
interface Way {
  readonly link: LinkId;
  readonly from: NodeId;
  readonly to: NodeId;
  /** What part of what each source sends goes over it, and on to which workload. */
  readonly parts: readonly Part[];
  /** Whether it ends at a service, where latency is known. */
  readonly isLast: boolean;
}

interface Part {
  readonly source: number;
  readonly share: number;
  readonly workload: number;
}

export const noFlow: Flow = { rate: 0, failed: 0, latencyMs: undefined, waiting: 0 };

/** Where the requests of a run go, and how many there are of them at a moment. */
export class Traffic {
  readonly ways: readonly Way[];
  readonly #byLink: ReadonlyMap<LinkId, Way>;
  readonly #about: RunAbout;
  readonly #values: SeriesValues;
  readonly #errors: readonly string[];

  constructor(q: Query, about: RunAbout, values: SeriesValues) {
    this.#about = about;
    this.#values = values;
    this.#errors = about.series.flatMap(({ id }) => (/^errors.+PerSecondMilli$/.test(id) ? [id] : []));
    this.ways = waysOf(q, about);
    this.#byLink = new Map(this.ways.map((way) => [way.link, way]));
  }

  /** A way that `ways` has. */
  way(link: LinkId): Way {
    return this.#byLink.get(link)!;
  }

  /** By link. */
  at(atMs: number): ReadonlyMap<LinkId, Flow> {
    const sent = this.#about.sources.map(
      (_, source) => this.#values.at(atMs, 'sentPerSecondMilli', source) / 1000,
    );
    const services = this.#about.workloads.map((_, workload) => this.#service(atMs, workload));
    return new Map(this.ways.map((way) => [way.link, flowOn(way, sent, services)]));
  }

  /** Why requests on a way fail, as the model says it: 'there is no task in service (503)'. */
  causesOn(link: LinkId, atMs: number): string[] {
    const workloads = new Set(this.way(link).parts.map(({ workload }) => workload));
    return this.#about.series.flatMap(({ id, says }) => {
      if (!this.#errors.includes(id)) return [];
      const isSo = [...workloads].some((workload) => this.#values.at(atMs, id, workload) > 0);
      return isSo ? [says.replace(/^.* because /, '')] : [];
    });
  }

  /** What comes to a workload, from wherever. */
  atWorkload(atMs: number, workload: number): Flow {
    return this.#service(atMs, workload);
  }

  /** What a source sends, and what becomes of it. */
  atNode(flows: ReadonlyMap<LinkId, Flow>, node: NodeId, end: 'from' | 'to'): Flow {
    return this.ways
      .filter((way) => way[end] === node)
      .map(({ link }) => flows.get(link) ?? noFlow)
      .reduce(
        (sum, flow) => ({ ...sum, rate: sum.rate + flow.rate, failed: sum.failed + flow.failed }),
        noFlow,
      );
  }

  #service(atMs: number, workload: number): Flow {
    const value = (id: string): number => this.#values.at(atMs, id, workload);
    const rate = value('requestsPerSecondMilli') / 1000;
    const failed = this.#errors.reduce((sum, id) => sum + value(id), 0) / 1000;
    const latencyMs = value('latencyMs');
    return {
      rate,
      failed,
      latencyMs: latencyMs > 0 ? latencyMs : undefined,
      waiting: value('backlogRequests'),
    };
  }
}

function waysOf(q: Query, about: RunAbout): Way[] {
  const ways = new Map<LinkId, { from: NodeId; to: NodeId; parts: Part[]; isLast: boolean }>();
  const add = (link: LinkId | undefined, isLast: boolean, parts: readonly Part[]): void => {
    const drawn = link === undefined ? undefined : q.link(link);
    if (link === undefined || !drawn) return;
    const way = ways.get(link);
    if (way) way.parts.push(...parts);
    else ways.set(link, { from: drawn.from, to: drawn.to, parts: [...parts], isLast });
  };
  about.sources.forEach(({ node, routes }, source) => {
    for (const route of routes) {
      const weights = route.forwards.reduce((sum, { weight }) => sum + weight, 0);
      const parts = route.forwards.map(({ weight, workload }) => ({
        source,
        workload,
        share: weights === 0 ? 0 : weight / weights / routes.length,
      }));
      const drawn = q.linksFrom(node, 'traffic').find((link) => q.link(link)?.to === route.node);
      add(
        drawn,
        about.workloads.some((each) => each.node === route.node),
        parts,
      );
      route.forwards.forEach(({ targetGroup }, i) => {
        if (targetGroup !== undefined) add(about.targetGroups[targetGroup]?.link, true, [parts[i]!]);
      });
    }
  });
  // A load balancer that nobody sends to is told of, too.
  for (const { link } of about.targetGroups) add(link, true, []);
  return [...ways].map(([link, way]) => ({ link, ...way }));
}

/** Of what fails at a service, and waits there, each way to it has its part. */
function flowOn(way: Way, sent: readonly number[], services: readonly Flow[]): Flow {
  let [rate, failed, waiting] = [0, 0, 0];
  for (const { source, share, workload } of way.parts) {
    const part = sent[source]! * share;
    const service = services[workload]!;
    rate += part;
    if (service.rate <= 0) continue;
    failed += (service.failed * part) / service.rate;
    waiting += (service.waiting * part) / service.rate;
  }
  const [first] = way.parts;
  const latencyMs = way.isLast && first ? services[first.workload]!.latencyMs : undefined;
  return { rate, failed, latencyMs, waiting };
}
