import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { design } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { EngineClient } from '#worker/client.ts';
import type { Finding } from '#worker/engine.ts';
import type { Answer } from '#worker/segments.ts';
import { commit, designStore, openDesign, undo } from './design-store.ts';
import { EngineLink } from './engine-link.ts';
import { applyFix, findingsAt, findingsStore, unwaive, waive } from './findings.ts';
import { noticesStore } from './notices.ts';

interface Call {
  readonly name: 'load' | 'apply';
  readonly revision: number;
  readonly base?: number;
  readonly tables?: string[];
  answer(findings: readonly Finding[]): Promise<void>;
  fail(message: string): Promise<void>;
}

/** A worker played by the test: it notes what it is asked and answers when told to. */
class PlayedWorker implements EngineClient {
  readonly calls: Call[] = [];
  terminated = false;
  die!: (reason: string) => void;
  readonly died = new Promise<string>((resolve) => (this.die = resolve));

  load(_design: Design, revision: number): Promise<Answer> {
    return this.#noted({ name: 'load', revision });
  }

  apply(diff: object, base: number, revision: number): Promise<Answer> {
    const tables = Object.entries(diff).filter(([, changes]) => Object.keys(changes as object).length > 0);
    return this.#noted({ name: 'apply', revision, base, tables: tables.map(([name]) => name) });
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Set by tests of an engine that can find more than the rules do. */
  prepare?: () => Promise<void>;
  ponder?: () => Promise<boolean>;

  #noted(call: Omit<Call, 'answer' | 'fail'>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.calls.push({
        ...call,
        answer: (findings) => {
          resolve({ revision: call.revision, segments: [{ findings }] });
          return settle();
        },
        fail: (message) => {
          reject(new Error(message));
          return settle();
        },
      });
    });
  }
}

const workers: PlayedWorker[] = [];
let link: EngineLink;
const worker = (): PlayedWorker => workers.at(-1)!;
const lastCall = (): Call => worker().calls.at(-1)!;

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

function finding(at: string, key = at): Finding {
  return { key, id: 'some-rule', severity: 'error', title: 'T', at, message: 'M', why: 'W', docs: 'D' };
}

const rename = (name: string): boolean =>
  commit('Rename', [{ do: 'set', id: 'service-1', path: ['serviceName'], value: name }]);

const notices = (): string[] => noticesStore.getState().notices.map(({ text }) => text);

beforeEach(async () => {
  vi.useFakeTimers();
  workers.length = 0;
  noticesStore.setState({ notices: [] });
  findingsStore.setState({ restarts: 0 });
  openDesign({ ...design((d) => d.node('service')), id: `design ${Math.random()}` });
  link = new EngineLink({
    start: () => {
      workers.push(new PlayedWorker());
      return worker();
    },
    timeoutMs: 1000,
  });
  await settle();
});

afterEach(() => {
  link.stop();
  vi.useRealTimers();
});

describe('in step', () => {
  test('loads the design, then sends diffs from the revision before', async () => {
    expect(findingsStore.getState().engine).toBe('starting');
    expect(lastCall()).toMatchObject({ name: 'load', revision: designStore.getState().revision });
    await lastCall().answer([finding('service-1')]);
    expect(findingsStore.getState()).toMatchObject({ engine: 'ready', counts: { error: 1 } });

    const base = designStore.getState().revision;
    rename('web');
    await settle();
    expect(findingsStore.getState().engine).toBe('checking');
    expect(lastCall()).toMatchObject({ name: 'apply', base, revision: base + 1, tables: ['nodes'] });
    await lastCall().answer([]);
    expect(findingsStore.getState()).toMatchObject({ engine: 'ready', findings: [], revision: base + 1 });
  });

  test('what is committed in one turn goes out together', async () => {
    await lastCall().answer([]);
    for (const name of ['one', 'two', 'three']) rename(name);
    await settle();
    expect(worker().calls).toHaveLength(2);
  });

  test('asks once more for the same design when the engine has come to find more', async () => {
    let done!: () => void;
    const prepare = vi.fn<() => Promise<void>>(() => new Promise((resolve) => (done = resolve)));
    worker().prepare = prepare;
    expect(prepare).not.toHaveBeenCalled();
    await lastCall().answer([finding('service-1')]);
    expect(prepare).toHaveBeenCalledOnce();
    expect(findingsStore.getState().engine).toBe('ready');
    const { revision } = designStore.getState();
    done();
    await settle();
    expect(worker().calls).toHaveLength(2);
    expect(lastCall()).toMatchObject({ name: 'apply', base: revision, revision, tables: [] });
    await lastCall().answer([finding('service-1'), finding('service-1', 'more')]);
    expect(findingsStore.getState()).toMatchObject({ engine: 'ready', revision });
    expect(findingsStore.getState().findings).toHaveLength(2);
    rename('web');
    await settle();
    await lastCall().answer([]);
    expect(worker().calls).toHaveLength(3);
    expect(prepare).toHaveBeenCalledOnce();
  });

  test('lets the engine look longer after each answer, and asks again when it has found more', async () => {
    worker().prepare = () => Promise.resolve();
    const ponder = vi.fn<() => Promise<boolean>>(() => Promise.resolve(false));
    worker().ponder = ponder;
    await lastCall().answer([]);
    await settle();
    expect(ponder).not.toHaveBeenCalled();
    ponder.mockResolvedValueOnce(true);
    await lastCall().answer([]);
    await settle();
    expect(ponder).toHaveBeenCalledOnce();
    expect(worker().calls).toHaveLength(3);
    expect(lastCall()).toMatchObject({ name: 'apply', tables: [] });
    await lastCall().answer([finding('service-1', 'rehearsed')]);
    await settle();
    expect(findingsStore.getState().findings).toMatchObject([{ key: 'rehearsed' }]);
    expect(worker().calls).toHaveLength(3);
  });

  test('goes on with the findings of the rules when the engine cannot find more', async () => {
    worker().prepare = () => Promise.reject(new Error('offline'));
    await lastCall().answer([finding('service-1')]);
    await settle();
    expect(worker().calls).toHaveLength(1);
    expect(findingsStore.getState()).toMatchObject({ engine: 'ready', counts: { error: 1 } });
    expect(notices()).toEqual([]);
  });

  test('an answer that the design has moved past is not shown', async () => {
    rename('web');
    await settle();
    expect(worker().calls).toHaveLength(1);
    await worker().calls[0]!.answer([finding('service-1')]);
    expect(findingsStore.getState()).toMatchObject({ findings: [], revision: -1 });
    expect(worker().calls).toHaveLength(2);
    await lastCall().answer([finding('service-1', 'new')]);
    expect(findingsStore.getState().findings).toMatchObject([{ key: 'new' }]);
  });

  test('a move on the canvas asks nothing', async () => {
    await lastCall().answer([]);
    commit('Move', [{ do: 'move', boxes: { 'service-1': { x: 5, y: 5 } } }]);
    await settle();
    expect(worker().calls).toHaveLength(1);
    rename('web');
    await settle();
    expect(lastCall().tables).toEqual(['nodes']);
  });

  test('another design clears the findings at once and is loaded', async () => {
    await lastCall().answer([finding('service-1')]);
    openDesign({ ...designStore.getState().design, id: 'another' });
    expect(findingsStore.getState()).toMatchObject({ findings: [], open: [] });
    await settle();
    expect(lastCall().name).toBe('load');
  });
});

describe('a worker that fails', () => {
  test.each([
    ['dies', () => worker().die('killed')],
    ['throws', () => void lastCall().fail('a rule broke')],
    ['hangs', () => vi.advanceTimersByTimeAsync(1000)],
  ])('is replaced when it %s, told the present design, and the page says so', async (_how, fail) => {
    await lastCall().answer([finding('service-1')]);
    rename('web');
    await settle();
    await fail();
    await settle();
    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminated).toBe(true);
    expect(findingsStore.getState()).toMatchObject({ engine: 'restarting', restarts: 1 });
    expect(notices()).toEqual([expect.stringContaining('is being restarted')]);
    expect(findingsStore.getState().findings).toHaveLength(1);

    expect(lastCall()).toMatchObject({ name: 'load', revision: designStore.getState().revision });
    await lastCall().answer([]);
    expect(findingsStore.getState()).toMatchObject({ engine: 'ready', findings: [] });
    expect(notices()).toEqual([expect.stringContaining('was restarted')]);
  });

  test('is noticed while nothing is under way, too', async () => {
    await lastCall().answer([]);
    worker().die('killed');
    await settle();
    expect(lastCall()).toMatchObject({ name: 'load' });
  });

  test('an answer in time stops the clock', async () => {
    await lastCall().answer([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(findingsStore.getState()).toMatchObject({ engine: 'ready', restarts: 0 });
  });

  test('is given up after three deaths in a row, until the person asks again', async () => {
    for (let i = 0; i < 4; i++) {
      worker().die('no luck');
      await settle();
    }
    expect(workers).toHaveLength(4);
    expect(findingsStore.getState().engine).toBe('failed');
    rename('web');
    await settle();
    const [notice] = noticesStore.getState().notices;
    expect(notice).toMatchObject({ tone: 'error', text: expect.stringContaining('keeps stopping') });
    notice!.action!.run();
    await settle();
    await lastCall().answer([]);
    expect(findingsStore.getState().engine).toBe('ready');
  });
});

describe('findings on the page', () => {
  test('are split by waiver, by place and by severity', async () => {
    const info: Finding = { ...finding('service-1', 'minor'), severity: 'info' };
    await lastCall().answer([finding('service-1'), info, finding('other')]);
    waive(info, 'We know');
    const state = findingsStore.getState();
    expect(state.open.map(({ key }) => key)).toEqual(['service-1', 'other']);
    expect(state.waived).toEqual([info]);
    expect(state.counts).toEqual({ error: 2, warning: 0, info: 0 });
    expect(findingsAt(state, 'service-1').map(({ key }) => key)).toEqual(['service-1']);
    expect(designStore.getState().design.waivers).toEqual({ minor: { reason: 'We know' } });
    unwaive('minor');
    expect(findingsStore.getState().waived).toEqual([]);
  });

  test('a place whose findings stay keeps its array', async () => {
    const [here, there] = [finding('service-1'), finding('other')];
    await lastCall().answer([here, there]);
    const before = findingsAt(findingsStore.getState(), 'service-1');
    rename('web');
    await settle();
    await lastCall().answer([here]);
    expect(findingsAt(findingsStore.getState(), 'service-1')).toBe(before);
    expect(findingsAt(findingsStore.getState(), 'other')).toEqual([]);
  });

  test('a fix is one step that can be undone', () => {
    const edits = [{ do: 'set', id: 'service-1', path: ['serviceName'], value: 'mended' }] as const;
    const { design: before, past } = designStore.getState();
    expect(applyFix(finding('service-1'))).toBe(false);
    expect(applyFix({ ...finding('service-1'), fix: { label: 'Mend it', edits } })).toBe(true);
    expect(designStore.getState()).toMatchObject({ past: past + 1, undoName: 'Mend it' });
    undo();
    expect(designStore.getState().design).toEqual(before);
  });
});
