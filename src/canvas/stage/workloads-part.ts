import type { RunRecord } from '#store/run-record.ts';
import { overlaps } from '../frame-geometry.ts';
import { tones, toneOf } from './marks.ts';
import { numberText } from './number-text.ts';
import { canRead, paintWords } from './paint-words.ts';
import type { StageFrame, StagePart, StageScene } from './stage-part.ts';
import type { WorkloadPlan } from './stage-plan.ts';
import { TaskTally } from './task-tally.ts';
import { placed } from './zones-part.ts';
import { workloadParts } from './workload-room.ts';

/** In the cards of services and standalone tasks: who waits for a place, and which revisions run. */
export const workloadsPart: StagePart = {
  id: 'workloads',
  begin: (scene) => {
    const tally = TaskTally.of(scene);
    let counted = -1;
    let revisions: ReadonlyMap<number, readonly (readonly [number, number])[]> = new Map();
    let seen: readonly WorkloadPlan[] = [];
    let view = -1;
    return {
      paint(ctx, frame) {
        if (frame.view !== view)
          seen = [...scene.plan.workloads.values()].filter(({ node }) => {
            const owner = frame.rectOf(node);
            return owner && overlaps(owner, frame.seen);
          });
        view = frame.view;
        paintTrays(ctx, scene, frame, seen);
        if (!canRead(legendSize, frame.camera.zoom)) return false;
        if (counted !== scene.crowd.version) revisions = countRevisions(scene.timeline.record, tally);
        counted = scene.crowd.version;
        for (const plan of seen) paintLegend(ctx, scene, plan, frame, revisions.get(plan.workload) ?? []);
        return false;
      },
      isMoved: () => false,
      end: () => tally.end(),
    };
  },
};

const traySize = 11;
const legendSize = 11;

function paintTrays(
  ctx: CanvasRenderingContext2D,
  { crowd }: StageScene,
  frame: StageFrame,
  seen: readonly WorkloadPlan[],
): void {
  const { colour, camera } = frame;
  ctx.beginPath();
  for (const plan of seen) {
    const rect = placed(plan, frame)!;
    if (camera.zoom < 0.3) ctx.rect(rect.x, rect.y, rect.width, rect.height);
    else ctx.roundRect(rect.x, rect.y, rect.width, rect.height, 6);
  }
  ctx.fillStyle = colour('inset');
  ctx.fill();
  ctx.strokeStyle = colour('line');
  ctx.lineWidth = 1;
  ctx.stroke();
  if (!canRead(traySize, camera.zoom)) return;
  for (const plan of seen) {
    const rect = placed(plan, frame)!;
    const waiting = crowd.fields.slots(plan.tray.id).count;
    paintWords(ctx, camera.zoom, {
      text: waiting === 0 ? 'no task waits' : 'waiting',
      x: rect.x + 8,
      y: rect.y + rect.height / 2 + 0.5,
      size: traySize,
      style: colour('muted'),
      room: waiting === 0 ? rect.width - 16 : workloadParts.label - 10,
    });
  }
}

function paintLegend(
  ctx: CanvasRenderingContext2D,
  { about, timeline: { record } }: StageScene,
  plan: WorkloadPlan,
  frame: StageFrame,
  revisions: readonly (readonly [number, number])[],
): void {
  const rect = placed({ node: plan.node, rect: plan.legend }, frame)!;
  const { colour, camera } = frame;
  const name = about.workloads[plan.workload]?.name ?? '';
  const each = rect.width / Math.max(1, Math.min(3, revisions.length));
  // The newest ones, where there are more than fit.
  revisions.slice(-3).forEach(([revision, count], i) => {
    const x = rect.x + i * each;
    const { number } = record.revisions[revision]!;
    const middle = rect.y + rect.height / 2;
    ctx.beginPath();
    ctx.roundRect(x, middle - 5, 10, 10, 2.5);
    ctx.fillStyle = colour(tones[toneOf(number)]!);
    ctx.fill();
    paintWords(ctx, camera.zoom, {
      text: `${name}:${number} · ${numberText(count)}`,
      x: x + 15,
      y: middle + 0.5,
      size: legendSize,
      style: colour('muted'),
      room: each - 20,
    });
  });
}

/** By workload: its revisions of which tasks are there, each with how many are not STOPPED. */
function countRevisions(
  { revisions }: RunRecord,
  tally: TaskTally,
): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const found = new Map<number, (readonly [number, number])[]>();
  revisions.forEach(({ workload }, revision) => {
    const { alive } = tally.ofRevision(revision);
    if (alive === 0) return;
    const of = found.get(workload) ?? [];
    of.push([revision, alive]);
    found.set(workload, of);
  });
  return found;
}
