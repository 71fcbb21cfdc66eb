import { expect, test } from 'vitest';
import { design, type Drawing } from '#model/build.ts';
import type { Design } from '#model/design.ts';
import type { Intervention } from '#model/run.ts';
import { fargateService } from '#sim/boot/example-designs.ts';
import { changeOnStage } from '#sim/change-on-stage.ts';
import { edited } from '#sim/edited-design.test-support.ts';
import { NoRun, RunEngine } from './run-engine.ts';

const drawn = fargateService({ desiredCount: 2 });

/** An engine in which a run is under way. */
function running(): RunEngine {
  const engine = new RunEngine({ clockMs: () => 0, later: (work) => work(), post: () => undefined });
  engine.load({ design: structuredClone(drawn), seed: 1, interventions: [] }, 4);
  return engine;
}

test('an edit becomes interventions, and these another future of the run', () => {
  const engine = running();
  const after = structuredClone(edited(drawn, 'api', { cpu: 512, container: { image: 'api:2' } }));
  const { value, revision } = engine.ask(({ plan }) => changeOnStage(plan, drawn, after));
  expect(revision).toBe(4);
  if (value.becomes !== 'deployments') throw new Error(`It becomes ${value.becomes}.`);
  const interventions = value.interventions.map((each): Intervention => ({ ...each, atMs: 20_000 }));
  engine.branch(20_000, interventions);
  const { deployments } = engine.seek(600_000).value;
  expect(deployments).toMatchObject([{ revision: 2, startedAtMs: 20_000, outcome: 'completed' }]);
});

test('a picture that is arranged otherwise is nothing, and another network a new start', () => {
  const engine = running();
  const becomes = (after: Design) => engine.ask(({ plan }) => changeOnStage(plan, drawn, after)).value;
  expect(becomes({ ...drawn, layout: { x: { x: 1, y: 2 } } }).becomes).toBe('nothing');
  const other = design((d: Drawing) => void d.node('vpc', {}));
  expect(becomes(other)).toMatchObject({
    becomes: 'restart',
    because: expect.stringMatching(/\.$/),
  });
});

test('without a run there is nothing to change', () => {
  const engine = new RunEngine({ clockMs: () => 0, later: () => undefined, post: () => undefined });
  expect(() => engine.ask(({ plan }) => changeOnStage(plan, drawn, drawn))).toThrow(NoRun);
});
