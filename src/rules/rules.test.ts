import { describe, expect, test } from 'vitest';
import { unsound } from '#model/grammar.ts';
import { applyEdits } from '#model/edit.ts';
import { catalogue } from './catalogue.ts';
import { checkDesign } from './check.ts';
import { rules } from './index.ts';
import { allProofs } from './proofs.ts';
import type { Finding } from './rule.ts';

const proofs = allProofs().map((proof) => ({
  ...proof,
  title: `${proof.id} (${proof.home} ${proof.detail})`,
}));
const examples = (side: 'good' | 'bad') =>
  proofs.flatMap((proof) =>
    proof[side].map((example, index) => ({
      name: `${proof.title} ${index + 1}`,
      id: proof.id,
      example,
    })),
  );
const ids = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ id }) => id))].toSorted();
const count = (findings: readonly Finding[], id: string): number =>
  findings.filter((finding) => finding.id === id).length;
const errors = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ key }) => key);

describe('examples', () => {
  test.each(proofs)('$title has good and bad ones', ({ good, bad }) => {
    expect(good.length).toBeGreaterThan(0);
    expect(bad.length).toBeGreaterThan(0);
  });

  test.each(examples('bad'))('bad: $name', ({ id, example }) => {
    const design = example();
    expect(unsound(design)).toEqual([]);
    expect(ids(checkDesign(design))).toContain(id);
  });

  test.each(examples('good'))('good: $name', ({ id, example }) => {
    const design = example();
    expect(unsound(design)).toEqual([]);
    expect(ids(checkDesign(design))).not.toContain(id);
  });
});

describe('every rule', () => {
  const known = new Set(catalogue.map(({ id }) => id));

  test.each(proofs)('$title is in the catalogue', ({ id }) => {
    expect(known).toContain(id);
  });

  test('has its own id', () => {
    expect(rules.map(({ id }) => id)).toEqual([...new Set(rules.map(({ id }) => id))]);
  });
});

describe('fixes', () => {
  const mended = examples('bad').flatMap(({ name, id, example }) => {
    const design = example();
    const before = checkDesign(design);
    return before
      .filter((finding) => finding.id === id && finding.fix)
      .map(({ fix, message }) => ({
        name,
        id,
        label: fix!.label,
        message,
        design,
        before,
        edits: fix!.edits,
      }));
  });

  test.each(mended)('$name: $label', ({ id, design, before, edits }) => {
    const after = applyEdits(design, edits);
    const findings = checkDesign(after);
    expect(unsound(after)).toEqual([]);
    expect(count(findings, id)).toBeLessThan(count(before, id));
    expect(errors(findings).filter((key) => !errors(before).includes(key))).toEqual([]);
  });

  test('there are many', () => {
    expect(mended.length).toBeGreaterThan(50);
  });
});

describe('findings', () => {
  const findings = proofs.flatMap(({ id, bad }) =>
    bad.flatMap((example) => checkDesign(example()).filter((finding) => finding.id === id)),
  );

  test('are whole sentences about this design', () => {
    const wrong = findings.filter(
      ({ message }) => !/^[\p{L}\p{N}].*[.?]$/su.test(message) || /undefined|\[object|NaN/.test(message),
    );
    expect(wrong.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });

  test('name what their fix does', () => {
    const vague = findings.filter(
      ({ fix }) => fix && (/^fix\b/i.test(fix.label) || fix.label.length < 6 || fix.edits.length === 0),
    );
    expect(vague.map(({ id, fix }) => `${id}: ${fix!.label}`)).toEqual([]);
  });

  test('point to a page of AWS', () => {
    expect(findings.filter(({ docs }) => !docs.startsWith('https://')).map(({ id }) => id)).toEqual([]);
  });
});
