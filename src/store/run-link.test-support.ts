import { afterEach, beforeEach, vi } from 'vitest';
import { templates } from '#io/templates/index.ts';
import { designOf } from '#io/templates/template.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import { designStore, openDesign } from './design-store.ts';
import { PlayedWorker } from './played-worker.test-support.ts';
import { RunLink } from './run-link.ts';
import { clearRun, runStore } from './run-store.ts';
import { focusOn, stageStore } from './stage.ts';

// A run of a template's design, for tests: frames are drawn by hand, and the worker answers without a thread.

const [template] = templates;
/** The service of the design. */
export const service = 'api';

export let worker: PlayedWorker;
export let link: RunLink;
let frames: ((nowMs: number) => void)[];
let nowMs = 0;

export const state = () => runStore.getState();
export const selected = (): number | undefined => stageStore.getState().focus?.number;
export const settle = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(50);
};

/** Lets the page draw frames for so long, 60 a second. */
export async function watch(seconds: number): Promise<void> {
  for (let frame = 0; frame < seconds * 60; frame++) {
    nowMs += 1000 / 60;
    for (const each of frames.splice(0)) each(nowMs);
    if (frame % 6 === 0) await settle();
  }
  await settle();
}

export function newWorker(): PlayedWorker {
  worker = new PlayedWorker();
  link.attach(worker);
  return worker;
}

/** Each test of a file begins with a run that was opened and is ready. */
export function eachWithRun(): void {
  beforeEach(async () => {
    vi.useFakeTimers();
    clearRun();
    focusOn(undefined);
    runStore.setState({ speed: 60 });
    frames = [];
    openDesign({ ...designOf(template!), id: `design ${Math.random()}` });
    link = new RunLink({
      frames: {
        request: (frame) => frames.push(frame),
        cancel: () => frames.splice(0),
      },
      timeoutMs: 5000,
    });
    newWorker();
    link.open();
    await settle();
  });

  afterEach(() => {
    link.stop();
    vi.useRealTimers();
  });
}

/** The run that the page shows, in one go and without a worker. */
export function plain(untilMs: number): Rehearsal {
  const { interventions } = state();
  const rehearsal = new Rehearsal({ design: designStore.getState().design, seed: 1, interventions });
  rehearsal.simulation.advance(untilMs);
  return rehearsal;
}

export async function deploy(): Promise<void> {
  await answered(link.intervene({ do: 'deploy', service }));
}

export async function answered<T>(answer: Promise<T>): Promise<T> {
  await settle();
  return answer;
}

export const serviceNode = (): string =>
  Object.entries(designStore.getState().design.nodes).find(([, { kind }]) => kind === 'service')![0];
