import type { Bench, Row } from './bench.ts';
import { outputOf } from './script-output.ts';

interface Frames {
  readonly frames: number;
  /** What the main thread worked for a frame, on average and at most in 95 of 100. */
  readonly busyMs: number;
  readonly busyP95Ms: number;
  readonly scriptP95Ms: number;
}

/** What .ci/stage.mjs prints. */
interface Measured {
  readonly afar: Frames;
  readonly marks: Frames;
  readonly tasks1000: Frames;
  readonly tasks10000: Frames;
  readonly react: Frames;
  readonly pan: Frames;
  readonly drag: Frames;
  readonly hosts: Frames;
  readonly idleFrames: number;
  readonly leapsMs: readonly number[];
  readonly firstMoveMs: number;
}

/** The stage in a real browser: many tasks that change fast, against the same tasks as React's children. */
export const stageBench: Bench = {
  name: 'stage',
  async run() {
    const measured = JSON.parse(await outputOf('.ci/stage.mjs')) as Measured;
    const { afar, marks, tasks1000, tasks10000, react, pan, drag, hosts } = measured;
    const ms = (what: string, value: number, atMost?: number): Row => ({
      what,
      value,
      unit: 'ms a frame',
      ...(atMost === undefined ? {} : { atMost }),
    });
    return [
      ms('50,000 tasks of 1,000 services, 300,000 changes/s: main thread, p95', afar.busyP95Ms, 8),
      ms('the same: script, p95', afar.scriptP95Ms, 2),
      ms('50,000 tasks of 10 services, each a mark: main thread, p95', marks.busyP95Ms, 8),
      ms('the same: script, p95', marks.scriptP95Ms, 2),
      ms('50,000 tasks as React children: main thread', react.busyMs),
      {
        what: 'React children/stage',
        value: react.busyMs / Math.max(afar.busyMs, marks.busyMs),
        unit: 'ratio',
        atLeast: 20,
      },
      ms('1,000 tasks: main thread', tasks1000.busyMs),
      ms('10,000 tasks: main thread', tasks10000.busyMs),
      ms('50,000 tasks: main thread', afar.busyMs),
      ms('panning 1,000 services while tasks change: main thread, p95', pan.busyP95Ms, 16),
      ms('dragging one of them: main thread, p95', drag.busyP95Ms, 16),
      {
        what: 'frames in a second in which nothing changes',
        value: measured.idleFrames,
        unit: 'count',
        atMost: 0,
      },
      {
        what: 'from a leap of the playhead to its picture',
        value: Math.max(...measured.leapsMs),
        unit: 'ms',
      },
      { what: 'from play to the first change', value: measured.firstMoveMs, unit: 'ms' },
      ms('1,000 instances, 20,000 tasks, deployed at 60×: main thread, p95', hosts.busyP95Ms, 16),
    ];
  },
};
