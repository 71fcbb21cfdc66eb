import { transfer, wrap, type Remote } from 'comlink';
import { createRoot, type Root } from 'react-dom/client';
import { Canvas } from '#canvas/Canvas.tsx';
import { openDesign } from '#store/design-state.ts';
import { designStore } from '#store/design-store.ts';
import { run } from '#store/run.ts';
import { runStore } from '#store/run-store.ts';
import { setView } from '#store/view.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { columnsOf, stateBits, type RunBatch } from '#worker/run-batch.ts';
import { startEngine } from '#worker/client.ts';
import { manyHosts } from '../stage-design.ts';
import type { ServedChanges } from './changes.worker.ts';
import { crowdedAbout, crowdedDesign } from './crowded.ts';
import { servicesOf, TasksInReact } from './tasks-in-react.tsx';

// The product's canvas without the rest of the page, driven from outside, which reads how long the main thread works.

const element = document.getElementById('root')!;
let root: Root | undefined;
let worker: Remote<ServedChanges> | undefined;
let inReact: ReturnType<typeof servicesOf> | undefined;
let frames = 0;

const request = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  frames++;
  return request(callback);
};

const frame = (): Promise<number> => new Promise((done) => request(done));

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await frame();
}

function mount(): void {
  root ??= createRoot(element);
  root.render(
    <UiProvider>
      <Canvas />
    </UiProvider>,
  );
}

async function begin(services: number, tasks: number): Promise<RunBatch> {
  worker ??= wrap<ServedChanges>(
    new Worker(new URL('./changes.worker.ts', import.meta.url), { type: 'module' }),
  );
  return worker.begin(services, tasks);
}

/** Puts so many services with so many tasks on stage, as they stand at the beginning. */
async function crowd(services: number, tasks: number): Promise<void> {
  openDesign(crowdedDesign(services, tasks / services));
  setView({ mode: 'simulate' });
  mount();
  const about = crowdedAbout(services);
  const first = await begin(services, tasks);
  const items = Array.from({ length: services * 2 }, (_, i) => ({
    workload: Math.floor(i / 2),
    number: (i % 2) + 1,
    cpuUnits: 256,
    memoryMib: 512,
    containers: [],
  }));
  runStore.setState({ about, phase: 'ready', isPlaying: true, speed: 1 });
  run.timeline.receive({ ...first, about, revisions: { from: 0, items } });
  run.timeline.moveTo(0);
  await settle();
}

/** Lets tasks change for some seconds, the playhead going along frame by frame. */
async function play(perSecond: number, seconds: number): Promise<{ frames: number; arrived: number }> {
  const { port1, port2 } = new MessageChannel();
  let arrived = 0;
  port1.addEventListener('message', ({ data }: MessageEvent<RunBatch>) => {
    arrived += data.lengths.changes;
    run.timeline.receive(data);
  });
  port1.start();
  await worker!.play(perSecond, transfer(port2, [port2]));
  const { timeline } = run;
  let passed = 0;
  const startedMs = performance.now();
  while (performance.now() - startedMs < seconds * 1000) {
    await frame();
    passed++;
    timeline.moveTo(timeline.knownMs);
  }
  await worker!.stop();
  port1.close();
  return { frames: passed, arrived };
}

/** The same tasks as elements that React keeps. */
async function showInReact(services: number, tasks: number): Promise<void> {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  inReact = servicesOf(services, tasks);
  createRoot(host).render(<TasksInReact services={inReact} count={services} />);
  await begin(services, tasks);
  await settle();
}

/** Lets them change for some seconds. */
async function playInReact(perSecond: number, seconds: number): Promise<{ frames: number }> {
  const all = inReact!;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<RunBatch>) => {
    const { change } = columnsOf(data.buffer, data.lengths);
    for (const each of change) all.change(each >> stateBits, each & ((1 << stateBits) - 1));
  });
  port1.start();
  await worker!.play(perSecond, transfer(port2, [port2]));
  let passed = 0;
  const startedMs = performance.now();
  while (performance.now() - startedMs < seconds * 1000) {
    await frame();
    passed++;
    all.flush();
  }
  await worker!.stop();
  port1.close();
  return { frames: passed };
}

/** How many frames anything asks for in a second in which nothing changes. */
async function idle(): Promise<number> {
  runStore.setState({ isPlaying: false });
  await settle();
  await new Promise((done) => setTimeout(done, 400));
  const before = frames;
  await new Promise((done) => setTimeout(done, 1000));
  return frames - before;
}

/** From putting the playhead elsewhere to the end of the frame that shows it, in ms, for some far leaps. */
async function leaps(count: number): Promise<readonly number[]> {
  runStore.setState({ isPlaying: false });
  const { timeline } = run;
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const to = Math.floor((timeline.knownMs * ((i * 7919) % count)) / count);
    await frame();
    const startedMs = performance.now();
    timeline.moveTo(to);
    await frame();
    times.push(performance.now() - startedMs);
  }
  return times;
}

/** A real rehearsal of many hosts by the real engine; answers when it is on stage. */
async function rehearse(hosts: number, tasks: number): Promise<void> {
  openDesign(manyHosts(hosts, tasks));
  setView({ mode: 'simulate' });
  mount();
  run.attach(startEngine());
  run.start({});
  await until(() => runStore.getState().phase === 'ready');
  await settle();
}

/** Deploys every service and plays; answers how long it took until the first mark looked different. */
async function deployAndPlay(speed: number): Promise<number> {
  for (const { name } of runStore.getState().about!.workloads)
    await run.intervene({ do: 'deploy', service: name });
  await until(() => runStore.getState().phase === 'ready');
  run.setSpeed(speed);
  const before = run.timeline.tasks.states.slice();
  const startedMs = performance.now();
  run.play();
  await until(() => run.timeline.tasks.states.some((state, task) => state !== before[task]));
  await frame();
  return performance.now() - startedMs;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
}

/** Where a card stands on the screen, to take hold of it. */
function cardAt(id: string): { x: number; y: number } {
  const box = document.querySelector(`[data-id="${id}"]`)?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + 10 } : { x: 640, y: 400 };
}

Object.assign(window, {
  stage: {
    crowd,
    play,
    showInReact,
    playInReact,
    idle,
    leaps,
    rehearse,
    deployAndPlay,
    cardAt,
    pause: () => run.pause(),
    designs: designStore,
  },
});
