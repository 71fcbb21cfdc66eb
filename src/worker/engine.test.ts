import { describe, expect, test } from 'vitest';
import { design } from '#model/build.ts';
import { diffDesigns } from '#model/diff.ts';
import { applyEdits, type Edit } from '#model/edit.ts';
import { checkDesign } from '#rules/check.ts';
import type { Finding } from '#rules/rule.ts';
import { Engine, EngineOutOfStep } from './engine.ts';
import { joinSegments, segmentsOf } from './segments.ts';

// Two things that a required name is missing from, so that there is something to find whatever rules there are.
const drawn = design((d) => {
  d.node('service', { serviceName: undefined });
  d.node('service', { serviceName: undefined });
  d.node('efs', { name: 'data' });
});

describe('the engine', () => {
  test('answers a load with all findings', () => {
    const answer = new Engine().load(drawn, 7);
    expect(answer.revision).toBe(7);
    const findings = joinSegments([], answer.segments);
    expect(findings).toEqual(checkDesign(drawn));
    expect(new Set(findings.map(({ at }) => at))).toEqual(new Set(['service-1', 'service-2']));
  });

  test('answers diffs with what a full check would find', () => {
    const engine = new Engine();
    let now = drawn;
    let findings: Finding[] = joinSegments([], engine.load(now, 0).segments);
    const steps: Edit[] = [
      { do: 'set', id: 'service-1', path: ['serviceName'], value: 'web' },
      { do: 'add-node', id: 'service-3', node: { kind: 'service', props: {} } },
      { do: 'reorder', id: 'service-2' },
      { do: 'remove', ids: ['service-2', 'efs-1'] },
      { do: 'set', id: 'service-1', path: ['serviceName'] },
    ];
    steps.forEach((edit, i) => {
      const next = applyEdits(now, [edit]);
      const diff = structuredClone(diffDesigns(now, next));
      findings = joinSegments(findings, structuredClone(engine.apply(diff, i, i + 1).segments));
      expect(findings).toEqual(checkDesign(next));
      now = next;
    });
  });

  test('sends only what is new', () => {
    const engine = new Engine();
    engine.load(drawn, 0);
    const next = applyEdits(drawn, [{ do: 'set', id: 'service-2', path: ['desiredCount'], value: -1 }]);
    const { segments } = engine.apply(diffDesigns(drawn, next), 0, 1);
    const sent = segments.flatMap((segment) => ('findings' in segment ? segment.findings : []));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.every(({ at }) => at === 'service-2')).toBe(true);
  });

  test('refuses a diff from a revision it does not have', () => {
    const engine = new Engine();
    const nothing = diffDesigns(drawn, drawn);
    expect(() => engine.apply(nothing, 0, 1)).toThrow(EngineOutOfStep);
    engine.load(drawn, 3);
    expect(() => engine.apply(nothing, 2, 4)).toThrow(EngineOutOfStep);
    expect(engine.apply(nothing, 3, 4).revision).toBe(4);
  });
});

describe('segments', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key }) as Finding) as [
    Finding,
    Finding,
    Finding,
    Finding,
    Finding,
  ];

  test('name stretches of the list before and carry the rest', () => {
    expect(segmentsOf([a, b, c, d], [a, b, e, d])).toEqual([
      { from: 0, count: 2 },
      { findings: [e] },
      { from: 3, count: 1 },
    ]);
    expect(segmentsOf([a, b], [])).toEqual([]);
  });

  test('join to the list they were made from', () => {
    for (const after of [[], [a], [e, a, b], [d, c, b, a], [a, b, c, d], [a, e, c], [b, c, e, d, a]]) {
      const before = [a, b, c, d];
      expect(joinSegments(before, segmentsOf(before, after))).toEqual(after);
    }
  });
});
