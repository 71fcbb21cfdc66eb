import { vi } from 'vitest';
import { design, type Drawing } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { drawCluster, drawGroup, drawService } from '#sim/boot/draw-service.ts';
import { PlayedWorker } from '#store/played-worker.test-support.ts';
import type { RunAbout } from '#store/run-store.ts';
import { RunTimeline } from '#store/run-timeline.ts';
import type { StageScene } from './stage-part.ts';
import { sceneOn } from './stage-scene.ts';
import { stage } from './staged.ts';

const zones = ['a', 'b', 'c'];

/** Services on instances, on Fargate and on Fargate Spot: tasks that wait, that are placed, that fail, and that move. */
export const busyDesign = design((d: Drawing) => {
  const cluster = drawCluster(d, zones);
  drawGroup(d, cluster, { instances: 5, zones });
  drawService(d, cluster, 'EC2', zones, {
    name: 'api',
    desiredCount: 12,
    cpu: 512,
    memory: 1024,
    behind: 'application',
    requestsPerSecond: 40,
  });
  drawService(d, cluster, 'EC2', zones, { name: 'worker', desiredCount: 6 });
  drawService(d, cluster, 'FARGATE', zones, { name: 'web', desiredCount: 4 });
  const batch = { name: 'batch', desiredCount: 4, props: { launchType: undefined } };
  const spot = drawService(d, cluster, 'FARGATE', zones, batch);
  const fargate = d.node('fargate-capacity', {}, cluster);
  d.link('capacity', spot, fargate, { capacityProvider: 'FARGATE', base: 1, weight: 0 });
  d.link('capacity', spot, fargate, { capacityProvider: 'FARGATE_SPOT', weight: 1 });
});

/** What happens to it: deployments that end well and badly, an instance lost, a zone lost, more tasks wanted. */
export const busyScript: readonly Intervention[] = [
  { atMs: 5000, do: 'deploy', service: 'api', quality: 'good' },
  { atMs: 20_000, do: 'deploy', service: 'web', quality: 'crashes' },
  { atMs: 60_000, do: 'lose-host', group: 'hosts', host: 2 },
  { atMs: 90_000, do: 'kill-task', service: 'worker', task: 13 },
  { atMs: 100_000, do: 'spot-reclaim', service: 'batch', count: 2, unavailableMs: 120_000 },
  { atMs: 120_000, do: 'lose-zone', zone: 'b' },
  { atMs: 200_000, do: 'restore-zone', zone: 'b' },
  { atMs: 240_000, do: 'set-desired-count', service: 'worker', desiredCount: 9 },
];

/** A run on stage that can be given another future. */
export interface PlayedCrowd {
  readonly scene: StageScene;
  /** The same run seen from nothing, at the playhead's moment. */
  readonly afresh: () => StageScene;
  /** Goes on with another script from a moment on, until so much of it is known. */
  readonly branch: (atMs: number, interventions: readonly Intervention[], toMs: number) => Promise<void>;
}

/** A run of a staged design up to a moment, and the crowd that follows its playhead. */
export async function playedCrowd(
  drawn: Design,
  interventions: readonly Intervention[],
  toMs: number,
): Promise<PlayedCrowd> {
  const worker = new PlayedWorker();
  const timeline = new RunTimeline();
  let about: RunAbout | undefined;
  worker.runs.connect((batch) => {
    about ??= batch.about;
    timeline.receive(batch);
  });
  const reached = (ms: number): Promise<void> =>
    vi.waitFor(
      () => {
        if (timeline.knownMs < ms && timeline.settledAtMs === undefined) throw new Error('not there yet');
      },
      { timeout: 20_000 },
    );
  await worker.runs.load({ design: drawn, seed: 1, interventions }, 0);
  await worker.runs.advance(toMs);
  await reached(toMs);
  const staged = stage(drawn, about!);
  return {
    scene: sceneOn(staged, timeline),
    afresh: () => {
      const other = timeline.anotherPlayhead();
      other.moveTo(timeline.atMs);
      return sceneOn(staged, other);
    },
    branch: async (atMs, script, untilMs) => {
      timeline.turn(atMs);
      const { futures } = timeline;
      await worker.runs.branch(atMs, script);
      await worker.runs.advance(untilMs);
      await vi.waitFor(() => {
        if (timeline.futures === futures) throw new Error('not another one yet');
      });
      await reached(untilMs);
    },
  };
}
