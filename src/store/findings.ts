import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Waiver } from '#model/design.ts';
import type { Edit } from '#model/edit.ts';
import type { Finding, Severity } from '#worker/engine.ts';
import { commit, designStore } from './design-store.ts';

export type { Finding, Fix, Severity } from '#worker/engine.ts';

export type EngineState = 'starting' | 'ready' | 'checking' | 'restarting' | 'failed';

export interface FindingsState {
  /** All findings of the design at `revision`, in document order, those it waives included. */
  readonly findings: readonly Finding[];
  readonly revision: number;
  /** What the person has not waived. */
  readonly open: readonly Finding[];
  readonly waived: readonly Finding[];
  /** Open findings by node or link; a place whose findings stayed keeps its very array. */
  readonly byPlace: ReadonlyMap<string, readonly Finding[]>;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly engine: EngineState;
  /** How often the engine died and was started again. */
  readonly restarts: number;
}

export const findingsStore = createStore<FindingsState>(() => ({
  findings: [],
  revision: -1,
  open: [],
  waived: [],
  byPlace: new Map(),
  counts: { error: 0, warning: 0, info: 0 },
  engine: 'starting',
  restarts: 0,
}));

export function useFindings<T>(selector: (state: FindingsState) => T): T {
  return useStore(findingsStore, selector);
}

const none: readonly Finding[] = [];

/** The open findings of one place; the same array until they change. */
export function findingsAt(state: FindingsState, at: string): readonly Finding[] {
  return state.byPlace.get(at) ?? none;
}

/** Takes in the engine's findings of a revision. */
export function receiveFindings(findings: readonly Finding[], revision: number): void {
  findingsStore.setState((state) => ({
    findings,
    revision,
    ...sorted(findings, designStore.getState().design.waivers, state.byPlace),
  }));
}

type Waivers = Readonly<Record<string, Waiver>>;

function sorted(
  findings: readonly Finding[],
  waivers: Waivers,
  before: FindingsState['byPlace'],
): Pick<FindingsState, 'open' | 'waived' | 'byPlace' | 'counts'> {
  const open: Finding[] = [];
  const waived: Finding[] = [];
  const byPlace = new Map<string, Finding[]>();
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    if (Object.hasOwn(waivers, finding.key)) {
      waived.push(finding);
      continue;
    }
    open.push(finding);
    counts[finding.severity]++;
    const here = byPlace.get(finding.at);
    if (here) here.push(finding);
    else byPlace.set(finding.at, [finding]);
  }
  const kept = new Map(
    [...byPlace].map(([at, list]) => [at, sameList(before.get(at), list) ?? list] as const),
  );
  return { open, waived, byPlace: kept, counts };
}

function sameList(
  before: readonly Finding[] | undefined,
  after: readonly Finding[],
): readonly Finding[] | undefined {
  const same = before?.length === after.length && before.every((finding, i) => finding === after[i]);
  return same ? before : undefined;
}

designStore.subscribe(({ design }, before) => {
  // Ids are short and recur from design to design: what was found in another one must not show here.
  if (design.id !== before.design.id) receiveFindings([], -1);
  else if (design.waivers !== before.design.waivers)
    findingsStore.setState((state) => sorted(state.findings, design.waivers, state.byPlace));
});

/** Applies a finding's fix as one undo step; `edits` are those of the fix with places for what it adds. */
export function applyFix({ fix }: Finding, edits: readonly Edit[] = fix?.edits ?? []): boolean {
  return fix !== undefined && commit(fix.label, edits);
}

export function waive(finding: Finding, reason: string): boolean {
  return commit('Waive finding', [{ do: 'waive', key: finding.key, reason }]);
}

export function unwaive(key: string): boolean {
  return commit('Take back waiver', [{ do: 'unwaive', key }]);
}
