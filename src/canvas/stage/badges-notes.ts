import type { LinkId, NodeId } from '#model/design.ts';
import { runStore } from '#store/run-store.ts';
import type { Note } from './badges-store.ts';
import { groupNote, groupsByNode } from './group-now.ts';
import { lampCounts, lampWords } from './lamps-now.ts';
import { usesOf, type Use } from './node-uses.ts';
import { roleFaultNotes } from './role-fault-notes.ts';
import { roleFaults } from './role-faults.ts';
import { brokenRoles, usedNote } from './roles-now.ts';
import { SeriesValues } from './series-values.ts';
import { serviceAt, serviceNote } from './service-now.ts';
import type { RunScene } from './run-scene.ts';
import { TaskTally } from './task-tally.ts';
import { noFlow, Traffic, type Flow } from './traffic-now.ts';
import { answeredWords, flowWords, rateText } from './traffic-words.ts';
import { volumeNote } from './volumes-now.ts';

/** What cards and links say of a run at the playhead. A note is made when it is asked for, and stays while it holds. */
export class Notes {
  readonly #scene: RunScene;
  readonly #values: SeriesValues;
  readonly #tally: TaskTally;
  readonly #traffic: Traffic;
  readonly #uses: ReadonlyMap<NodeId, readonly Use[]>;
  readonly #workloads: ReadonlyMap<NodeId, number>;
  readonly #groups: ReadonlyMap<NodeId, number>;
  readonly #balancers: ReadonlySet<NodeId>;
  readonly #sources: ReadonlySet<NodeId>;
  readonly #known = new Map<string, { readonly turn: number; readonly note: Note | undefined }>();
  #turn = 0;
  #flows: ReadonlyMap<LinkId, Flow> = new Map();
  #broken: ReadonlyMap<NodeId, Note> = new Map();
  #faults: ReadonlyMap<NodeId | LinkId, Note> = new Map();
  #atMs = 0;

  constructor(scene: RunScene) {
    const { q, about, timeline } = scene;
    this.#scene = scene;
    this.#values = new SeriesValues(about, timeline);
    this.#tally = TaskTally.of(scene);
    this.#traffic = new Traffic(q, about, this.#values);
    this.#uses = usesOf(q, about);
    this.#workloads = new Map(about.workloads.map(({ node }, workload) => [node, workload]));
    this.#groups = groupsByNode(about);
    this.#balancers = new Set(about.targetGroups.map(({ loadBalancer }) => loadBalancer));
    this.#sources = new Set(about.sources.map(({ node }) => node));
    this.renew();
  }

  end(): void {
    this.#tally.end();
  }

  /** Goes on to where the playhead stands. */
  renew(): void {
    const { q, about, timeline } = this.#scene;
    this.#turn++;
    this.#atMs = Math.floor(timeline.atMs);
    this.#flows = this.#traffic.at(this.#atMs);
    this.#broken = brokenRoles(runStore.getState().interventions, about, this.#uses, this.#atMs);
    this.#faults = roleFaultNotes(q, about, roleFaults(timeline));
  }

  of(id: NodeId | LinkId): Note | undefined {
    const before = this.#known.get(id);
    if (before?.turn === this.#turn) return before.note;
    const made = this.#make(id);
    const note = isSame(before?.note, made) ? before?.note : made;
    this.#known.set(id, { turn: this.#turn, note });
    return note;
  }

  #make(id: NodeId | LinkId): Note | undefined {
    const flow = this.#flows.get(id);
    if (flow) return { lines: [flowWords(flow)], tone: flow.failed > 0 ? 'failing' : 'plain' };
    const workload = this.#workloads.get(id);
    if (workload !== undefined) return this.#service(workload);
    const group = this.#groups.get(id);
    if (group !== undefined) return this.#group(group);
    if (this.#balancers.has(id)) return this.#balancer(id);
    if (this.#sources.has(id)) return this.#source(id);
    const fault = this.#broken.get(id) ?? this.#faults.get(id);
    if (fault) return fault;
    const uses = this.#uses.get(id);
    if (!uses) return undefined;
    const { about } = this.#scene;
    return volumeNote(about, this.#tally, uses) ?? usedNote(this.#tally, uses);
  }

  #service(workload: number): Note {
    const { about, timeline } = this.#scene;
    const now = serviceAt(this.#values, this.#tally, workload, this.#atMs);
    const { deployments } = runStore.getState();
    return serviceNote(about, timeline, this.#tally, now, workload, deployments);
  }

  #group(group: number): Note {
    const { q, about, timeline } = this.#scene;
    return groupNote(q, timeline, about.groups[group]!, group);
  }

  #balancer(node: NodeId): Note {
    const flow = this.#traffic.atNode(this.#flows, node, 'from');
    const own = this.#scene.about.targetGroups.filter(({ loadBalancer }) => loadBalancer === node);
    const counts = lampCounts(
      this.#tally,
      own.map(({ workload }) => workload),
    );
    return {
      lines: [answeredWords(flow)],
      ...shortIfFailing(flow),
      tone: flow.failed > 0 ? 'failing' : 'plain',
      also: `Targets: ${lampWords(counts)}`,
    };
  }

  #source(node: NodeId): Note {
    const ways = this.#traffic.atNode(this.#flows, node, 'from') ?? noFlow;
    const sent = `${rateText(ways.rate)}/s`;
    if (ways.failed === 0) return { lines: [sent], tone: 'plain' };
    const lines = [sent, `${rateText(ways.failed)} failed/s`];
    return { lines, ...shortIfFailing(ways), tone: 'failing', wrongLine: 1 };
  }
}

const shortIfFailing = ({ failed }: Flow): Pick<Note, 'short'> =>
  failed > 0 ? { short: `${rateText(failed)}/s fail` } : {};

function isSame(a: Note | undefined, b: Note | undefined): boolean {
  if (!a || !b) return a === b;
  return a.tone === b.tone && a.also === b.also && a.lines.join('\n') === b.lines.join('\n');
}
