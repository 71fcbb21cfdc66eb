import type { Props } from '#model/build.ts';
import { expect } from 'vitest';
import type { Simulation } from '../../simulation.ts';
import { worked } from '../../worked-examples/worked.test-support.ts';
import {
  coursesOf,
  eventsOf,
  minuteMs,
  runOf,
  settle,
  standingOf,
  timesOf,
} from './shift-run.test-support.ts';

interface Example {
  readonly in: string;
  readonly out: string;
}

const deploy = { atMs: 30_000, do: 'deploy', service: 'api' };

/** The shares of the new tasks after each shift, in percent, and the minutes from the first one to each. */
function shiftsOfRun(run: Simulation): { percents: number[]; minutes: number[] } {
  const shifts = eventsOf(run).filter(({ reason }) => reason === 'shift.production-traffic');
  return {
    percents: shifts.map(({ words }) => Number(/^[\d.]+/.exec(words)![0])),
    minutes: shifts.map(({ atMs }) => (atMs - shifts[0]!.atMs) / minuteMs),
  };
}

/** A linear deployment whose step and wait, in percent and minutes, are those that the example names. */
function linearRun(text: string, further: Props = {}): Simulation {
  const [, percent, minutes] = /(\d+) %(?: \/ (\d+) min)?/.exec(text)!;
  const linearConfiguration = {
    stepPercent: Number(percent),
    ...(minutes === undefined ? {} : { stepBakeTimeInMinutes: Number(minutes) }),
  };
  return runOf({ strategy: 'LINEAR', linearConfiguration, ...further }, [deploy]);
}

worked<Example>('trafficShift', 0, ({ out }) => {
  const run = settle(runOf({ strategy: 'LINEAR', bakeTimeInMinutes: 2 }, [deploy]));
  const { minutes } = shiftsOfRun(run);
  const waits = timesOf(run, 'shift.step-bake').length;
  const bakesNext = coursesOf(run).indexOf('shift.bake-time') > coursesOf(run).lastIndexOf('shift.step-bake');
  expect(
    `${minutes.length} shifts, ${waits} waits = ${minutes.at(-1)} min, then deployment ${bakesNext ? 'bake' : ''}`,
  ).toBe(out);
});

worked<Example>('trafficShift', 1, (example) => {
  const run = settle(linearRun(example.in));
  const { percents, minutes } = shiftsOfRun(run);
  const waits = timesOf(run, 'shift.step-bake').length;
  expect(`${percents.join(',')}: ${waits} waits = ${minutes.at(-1)} min`).toBe(example.out);
});

worked<Example>('trafficShift', 2, (example) => {
  const timeoutConfiguration = { timeoutInMinutes: 5, action: 'CONTINUE' };
  const stage = /PAUSE hook at (\w+)/.exec(example.in)![1]!;
  const hook = { targetType: 'PAUSE', lifecycleStages: [stage], timeoutConfiguration };
  const run = settle(linearRun(example.in, { lifecycleHooks: [hook] }));
  expect(`pauses ${timesOf(run, 'shift.paused').length} times`).toBe(example.out);
});

worked<Example>('trafficShift', 3, (example) => {
  const { percents } = shiftsOfRun(settle(linearRun(example.in)));
  expect(`${percents.join(',')} (last step clipped; unconfirmed)`).toBe(example.out);
});

worked<Example>('trafficShift', 4, ({ out }) => {
  const { percents, minutes } = shiftsOfRun(settle(runOf({ strategy: 'CANARY' }, [deploy])));
  expect(`${percents[0]} % for ${minutes[1]} min, then ${percents[1]} %`).toBe(out);
});

worked<Example>('trafficShift', 5, (example) => {
  const desiredCount = Number(/desired (\d+)/.exec(example.in)![1]);
  const run = runOf({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5 }, [deploy], { desiredCount });
  const tasks = (): number => standingOf(run).reduce((sum, each) => sum + each.tasks, 0);
  const before = tasks();
  run.advance(deploy.atMs);
  expect(coursesOf(run).at(-1)).toBe('shift.scale-up');
  const atScaleUp = tasks();
  run.advance(3 * minuteMs);
  expect(coursesOf(run).at(-1)).toBe('shift.bake-time');
  const { percents } = shiftsOfRun(run);
  const atBake = tasks();
  settle(run);
  expect(coursesOf(run).slice(-2)).toEqual(['shift.clean-up', 'deployment.completed']);
  expect(
    `${before} -> ${atScaleUp} tasks at SCALE_UP, ${percents.join()} % shift, bake at ${atBake}, CLEAN_UP back to ${tasks()}`,
  ).toBe(example.out);
});

const codeDeployRun = (codeDeployConfiguration: string): Simulation =>
  settle(
    runOf({}, [deploy], {
      props: { deploymentController: { type: 'CODE_DEPLOY' } },
      parameters: { codeDeployConfiguration },
    }),
  );

worked<Example>('trafficShift', 6, (example) => {
  const { percents, minutes } = shiftsOfRun(codeDeployRun(example.in));
  expect(percents).toHaveLength(2);
  expect(`${percents[0]} % at t0, ${percents[1]} % at t0+${minutes[1]} min`).toBe(example.out);
});

worked<Example>('trafficShift', 7, (example) => {
  const { percents, minutes } = shiftsOfRun(codeDeployRun(example.in));
  expect(`${percents.at(-1)} % at t0+${minutes.at(-1)} min`).toBe(example.out);
});
