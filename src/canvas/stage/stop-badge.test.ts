import { expect, test } from 'vitest';
import { scenarios } from '#sim/scenarios/index.ts';
import { StopCode, stopCodes } from '#sim/world/tables.ts';
import { busyDesign, busyScript } from './played-crowd.test-support.ts';
import { playedStage } from './played-stage.test-support.ts';
import { stopBadge } from './stop-badge.ts';

test.each([
  [StopCode.TaskFailedToStart, 'CannotPullContainerError: pull image manifest has been retried', 'image'],
  [StopCode.TaskFailedToStart, 'ResourceInitializationError: unable to retrieve secret', 'secret'],
  [StopCode.TaskFailedToStart, 'ResourceInitializationError: no route', 'init'],
  [StopCode.TaskFailedToStart, '', 'start'],
  [StopCode.EssentialContainerExited, 'Essential container in task exited with code 137', 'exit 137'],
  [StopCode.EssentialContainerExited, 'OutOfMemoryError: container killed', 'OOM'],
  [StopCode.SpotInterruption, '', 'Spot'],
  [StopCode.InfrastructureHealth, '', 'host lost'],
  [StopCode.ServiceSchedulerInitiated, 'Task failed ELB health checks in (target-group)', 'health'],
  [StopCode.ServiceSchedulerInitiated, 'Scaling activity initiated by deployment', undefined],
  [StopCode.UserInitiated, 'Task stopped by user', undefined],
  [StopCode.NONE, '', undefined],
])('%i “%s”: %s', (code, text, badge) => expect(stopBadge(code, text)).toBe(badge));

const inOrder: readonly string[] = stopCodes;
const ordinary = ['', 'UserInitiated', 'ServiceSchedulerInitiated'];

test('in every scenario, a task that fails has a badge that is short, and no other has one', async () => {
  const runs = [
    ...scenarios.map((each) => ({ design: each.design(), script: each.interventions(each.service) })),
    { design: busyDesign, script: busyScript },
  ];
  const seen = new Set<string>();
  for (const { design, script } of runs) {
    const { timeline } = await playedStage(design, script, 300_000);
    const { workload, stopCode, stopText, texts } = timeline.record;
    for (let task = 0; task < workload.length; task++) {
      const code = inOrder[stopCode.data[task]!]!;
      const text = texts[stopText.data[task]!] ?? '';
      const badge = stopBadge(stopCode.data[task]!, text);
      const hasFailed = !ordinary.includes(code) || /health check/i.test(text);
      expect([code, text, badge !== undefined]).toEqual([code, text, hasFailed]);
      expect((badge ?? '').length).toBeLessThanOrEqual(9);
      seen.add(badge ?? '');
    }
  }
  expect(seen.size).toBeGreaterThan(4);
});
