import type { RunRecord } from '#store/run-record.ts';
import type { TaskHistories } from '#store/task-histories.ts';
import { revisionToken } from '#store/revision-look.ts';
import type { TimeWindow } from '../charts/chart-model.ts';
import { tickText, timeTicks } from '../charts/ticks.ts';
import type { GanttPatterns } from './gantt-patterns.ts';
import { isFailure, lifecycleOf, phaseNumber, phaseOf, stoppedState } from './task-phases.ts';

/** What is painted, in CSS px. */
export interface GanttPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scrollPx: number;
  readonly tasks: Int32Array;
  readonly record: RunRecord;
  readonly histories: TaskHistories;
  readonly window: TimeWindow;
  readonly atMs: number;
  readonly knownMs: number;
  readonly colour: (token: string) => string;
  readonly patterns: GanttPatterns;
}

export const rowPx = 22;
export const axisPx = 20;
/** Names at the left, and room at the right that no bar enters. */
export const namesPx = 172;
export const edgePx = 12;
const barPx = 13;
const lettersFromPx = 18;

/** A bar's part of one look: from a moment to another. */
interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly phase: number;
}

/** The stretches of a task's life up to what is known; how long it has been STOPPED is no part of it. */
export function stretchesOf(histories: TaskHistories, task: number, knownMs: number): Stretch[] {
  const stretches: Stretch[] = [];
  const stints = histories.of(task);
  stints.forEach(({ fromMs, state }, i) => {
    if (lifecycleOf(state) === stoppedState) return;
    const toMs = stints[i + 1]?.fromMs ?? knownMs;
    const phase = phaseNumber(state);
    const last = stretches.at(-1);
    if (last?.phase === phase && last.toMs === fromMs) stretches[stretches.length - 1] = { ...last, toMs };
    else if (toMs > fromMs) stretches.push({ fromMs, toMs, phase });
  });
  return stretches;
}

/** Where a moment is, in px of the canvas; and which moment a px is. */
export function timeScale({ fromMs, toMs }: TimeWindow, widthPx: number) {
  const plotPx = Math.max(1, widthPx - namesPx - edgePx);
  return {
    x: (atMs: number): number => namesPx + ((atMs - fromMs) / (toMs - fromMs)) * plotPx,
    atMs: (x: number): number => fromMs + ((x - namesPx) / plotPx) * (toMs - fromMs),
  };
}

/** Paints the rows in sight: the time axis, a bar for each task, and what is still to come more faintly. */
export function paintGantt(ctx: CanvasRenderingContext2D, picture: GanttPicture): void {
  const { widthPx, heightPx, scrollPx, tasks } = picture;
  const scale = devicePixelRatio;
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.clearRect(0, 0, widthPx, heightPx);
  paintAxis(ctx, picture);
  ctx.save();
  ctx.beginPath();
  ctx.rect(namesPx, axisPx, Math.max(0, widthPx - namesPx), heightPx - axisPx);
  ctx.clip();
  const first = Math.max(0, Math.floor(scrollPx / rowPx));
  const last = Math.min(tasks.length, Math.ceil((scrollPx + heightPx - axisPx) / rowPx));
  for (let row = first; row < last; row++)
    paintTask(ctx, picture, tasks[row]!, axisPx + row * rowPx - scrollPx + (rowPx - barPx) / 2);
  ctx.restore();
}

function paintAxis(ctx: CanvasRenderingContext2D, { window, widthPx, heightPx, colour }: GanttPicture): void {
  const { x } = timeScale(window, widthPx);
  const ticks = timeTicks(window, Math.max(2, Math.floor((widthPx - namesPx) / 80)));
  ctx.font = "10.5px 'Inter Variable', system-ui, sans-serif";
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  for (const [i, at] of ticks.entries()) {
    ctx.fillStyle = colour('line');
    ctx.fillRect(Math.round(x(at)), axisPx - 3, 1, heightPx);
    ctx.fillStyle = colour('muted');
    const text = tickText(at, (ticks[i + 1] ?? at + 1000) - at < 1000);
    const most = widthPx - 2 - ctx.measureText(text).width / 2;
    ctx.fillText(text, Math.min(x(at), most), axisPx / 2);
  }
}

function paintTask(ctx: CanvasRenderingContext2D, picture: GanttPicture, task: number, top: number): void {
  const { record, histories, window, widthPx, atMs, knownMs } = picture;
  const revision = record.revisions[record.revision.data[task]!];
  const token = revisionToken(revision?.number ?? 1);
  const { x } = timeScale(window, widthPx);
  const stretches = stretchesOf(histories, task, knownMs);
  for (const { fromMs, toMs, phase } of stretches) {
    if (toMs < window.fromMs || fromMs > window.toMs) continue;
    const [from, to] = [x(fromMs), x(Math.min(toMs, window.toMs))];
    const now = Math.max(from, Math.min(to, x(atMs)));
    ctx.globalAlpha = 1;
    if (now > from) paintBar(ctx, picture, { from, to: now, top, phase, token, isNamed: true });
    ctx.globalAlpha = 0.32;
    if (to > now) paintBar(ctx, picture, { from: now, to, top, phase, token, isNamed: now === from });
    ctx.globalAlpha = 1;
  }
  const endMs = stretches.at(-1)?.toMs;
  if (endMs !== undefined && record.stopCode.data[task]! > 0 && endMs < knownMs)
    paintEnd(ctx, picture, { at: x(endMs), top, task, isPast: endMs <= atMs });
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly phase: number;
  readonly token: string;
  readonly isNamed: boolean;
}

function paintBar(
  ctx: CanvasRenderingContext2D,
  { patterns, colour }: GanttPicture,
  { from, to, top, phase, token, isNamed }: Bar,
): void {
  const width = Math.max(1, to - from);
  ctx.fillStyle = patterns.fillOf(ctx, phase, token);
  ctx.fillRect(from, top, width, barPx);
  const { pattern, letters } = phaseOf(phase);
  if (pattern !== 'solid' && width > 3) {
    ctx.strokeStyle = patterns.colourOf(phase, token);
    ctx.lineWidth = 1;
    ctx.strokeRect(from + 0.5, top + 0.5, width - 1, barPx - 1);
  }
  if (!isNamed || width < lettersFromPx) return;
  const left = Math.max(from, namesPx);
  if (to - left < lettersFromPx) return;
  const isSolid = pattern === 'solid';
  ctx.font = "600 9.5px 'Inter Variable', system-ui, sans-serif";
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  if (!isSolid && pattern !== 'outline') {
    ctx.fillStyle = colour('panel');
    ctx.fillRect(left + 3, top + 2, ctx.measureText(letters).width + 4, barPx - 4);
  }
  // The colours of revisions are the same in both themes, and so is what can be read on them.
  ctx.fillStyle = isSolid ? '#10131a' : colour('ink');
  ctx.fillText(letters, left + 5, top + barPx / 2 + 0.5);
}

function paintEnd(
  ctx: CanvasRenderingContext2D,
  { record, colour }: GanttPicture,
  { at, top, task, isPast }: { at: number; top: number; task: number; isPast: boolean },
): void {
  const hasFailed = isFailure(record.stopCode.data[task]!);
  ctx.globalAlpha = isPast ? 1 : 0.45;
  ctx.strokeStyle = colour(hasFailed ? 'error' : 'muted');
  ctx.lineWidth = hasFailed ? 2 : 1.5;
  const [left, middle] = [at + 3, top + barPx / 2];
  ctx.beginPath();
  if (hasFailed) {
    ctx.moveTo(left, middle - 3.5);
    ctx.lineTo(left + 7, middle + 3.5);
    ctx.moveTo(left + 7, middle - 3.5);
    ctx.lineTo(left, middle + 3.5);
  } else {
    ctx.moveTo(at + 1, top + 1);
    ctx.lineTo(at + 1, top + barPx - 1);
  }
  ctx.stroke();
  ctx.globalAlpha = 1;
}
