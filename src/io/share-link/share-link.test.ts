import * as fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gestures, performed } from '#model/arbitrary-design.test-support.ts';
import { buildCatalogue } from '#model/aws/build-catalogue.ts';
import { emptyDesign } from '#model/design.ts';
import type { Json } from '#model/json.ts';
import type { SharedRehearsal } from '#model/shared.ts';
import { toBase64url } from './base64url.ts';
import { checksum } from './checksum.ts';
import { decodeShare } from './decode.ts';
import { encodeShare, MAX_CODE_LENGTH } from './encode.ts';
import { readShared, writeShared } from './read-shared.ts';
import { shareFile } from './share-file.ts';
import { ShareRefused } from './share-refused.ts';

const plain: SharedRehearsal = {
  design: emptyDesign('one', 'Žluťoučký kůň 🐎'),
  seed: 7,
  interventions: [{ atMs: 30_000, do: 'deploy', service: 'api', parts: [1, { deep: true }] }],
  parameters: { enisAttachMs: 12_000, countStoppingTowardMax: 'yes' },
  atMs: 86_400,
  speed: 0.5,
  focus: { what: 'event', number: 12 },
};

const anyTime = fc.nat(0xffff_fff0);
const anyWord = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });

const anyRehearsal: fc.Arbitrary<SharedRehearsal> = fc
  .record({
    gestures: gestures({ maxLength: 15 }),
    seed: fc.nat(999_999_999),
    interventions: fc.array(
      fc.tuple(anyTime, anyWord, fc.dictionary(fc.constantFrom('service', 'zone', 'list'), fc.jsonValue())),
      { maxLength: 6 },
    ),
    parameters: fc.dictionary(fc.constantFrom('aMs', 'b', 'wörd'), fc.oneof(fc.nat(), anyWord)),
    atMs: anyTime,
    speed: fc.double({ min: 0.1, max: 1000, noNaN: true }),
    catalogue: fc.option(
      fc.record({
        prices: fc.dictionary(
          fc.constantFrom('alb.hour', 'nlb.nlcuHour'),
          fc.double({ min: 0, max: 9, noNaN: true }),
        ),
        instanceTypes: fc.dictionary(
          fc.constantFrom('m5.large', 'c5.xlarge'),
          fc.record({ registeredMib: fc.integer({ min: 1, max: 9000 }) }),
        ),
      }),
      { nil: undefined },
    ),
    focus: fc.option(
      fc.record({ what: fc.constantFrom('task', 'host', 'event', 'deployment' as const), number: fc.nat() }),
      { nil: undefined },
    ),
  })
  .map(({ gestures: all, interventions, focus, catalogue, ...rest }) => ({
    ...rest,
    design: performed(all).at(-1)!,
    interventions: interventions.map(([atMs, name, args]) => ({ ...args, atMs, do: name })),
    ...(focus ? { focus } : {}),
    ...(catalogue ? { catalogue } : {}),
  })) as fc.Arbitrary<SharedRehearsal>;

/** JSON knows no negative zero. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** A code with a good checksum around anything. */
function forged(bytes: Uint8Array, version = 1): string {
  const packed = toBase64url(bytes);
  return `${version}.${packed}.${checksum(packed)}`;
}
const forgedJson = (value: unknown): string => forged(deflateSync(strToU8(JSON.stringify(value))));

function refusal(code: string): string {
  try {
    decodeShare(code);
  } catch (error) {
    if (error instanceof ShareRefused) return error.message;
    throw error;
  }
  return 'opened';
}

describe('a link', () => {
  test('brings back what was shared', () => {
    fc.assert(
      fc.property(anyRehearsal, (shared) => {
        const read = decodeShare(encodeShare(shared));
        expect(read).toEqual({ shared: asJson(shared), notes: [] });
      }),
      { numRuns: 150 },
    );
  });

  test('is made of letters that addresses and chat programs leave alone, the last one included', () => {
    fc.assert(
      fc.property(anyRehearsal, (shared) => {
        expect(encodeShare(shared)).toMatch(/^1\.[\w-]+\.[0-9a-f]{8}$/);
      }),
      { numRuns: 30 },
    );
  });

  test('has the checksum that everybody calls CRC-32', () => {
    expect(checksum('123456789')).toBe('cbf43926');
  });

  test('is refused when it would be too large', () => {
    const noise = Array.from({ length: 200_000 }, (_, i) => Math.imul(i, 0x9e37_79b1).toString(36)).join('');
    const design = { ...plain.design, waivers: { one: { reason: noise } } };
    expect(() => encodeShare({ ...plain, design })).toThrow(/too large for a link\. Save it as a file/);
  });

  test('a file holds the same', () => {
    const { fileName, text } = shareFile(plain);
    expect(fileName).toBe('Žluťoučký-kůň.rehearsal.json');
    expect(readShared(JSON.parse(text) as Json)).toEqual({ shared: plain, notes: [] });
  });
});

describe('instance types and prices', () => {
  const stamp = (shared: SharedRehearsal): unknown =>
    (JSON.parse(shareFile(shared).text) as { catalogue: unknown }).catalogue;

  test('of the build are marked, and no part of the rehearsal that is opened here', () => {
    expect(stamp(plain)).toEqual({ ...buildCatalogue });
    expect(decodeShare(encodeShare(plain))).toEqual({ shared: plain, notes: [] });
  });

  test('of its own are kept', () => {
    const catalogue = { prices: { 'alb.hour': 0.5 } } as const;
    expect(stamp({ ...plain, catalogue })).toEqual({ ...catalogue, ...buildCatalogue });
    expect(decodeShare(encodeShare({ ...plain, catalogue })).shared.catalogue).toEqual(catalogue);
  });

  test('of another build are told, and the mark of who replays it goes on', () => {
    const other = { asOf: '2020-01-31', digest: '0badcafe' };
    const { shared, notes } = readShared(writeShared({ ...plain, catalogue: other }));
    expect(shared.catalogue).toEqual(other);
    expect(notes).toEqual([
      `It counts with the instance types and prices as of ${buildCatalogue.asOf} here, and was made with those as of 2020-01-31: what fits and what it costs may differ.`,
    ]);
    expect(stamp(shared)).toEqual({ ...buildCatalogue });
  });

  test('that no run can count with are refused', () => {
    const spoilt = { ...(writeShared(plain) as object), rehearsalVersion: 2 };
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`x${i}.large`, {}]));
    expect(refusal(forgedJson({ ...spoilt, catalogue: { prices: { 'alb.hour': '1' } } }))).toMatch(
      /its catalogue\.prices\.alb\.hour is missing or of the wrong sort/,
    );
    expect(refusal(forgedJson({ ...spoilt, catalogue: { instanceTypes: many } }))).toMatch(
      /its catalogue\.instanceTypes is/,
    );
  });
});

describe('what is not whole, not ours, or hostile is refused in words', () => {
  const whole = encodeShare(plain);

  test.each([
    ['nothing', '', /not whole/],
    ['something else', 'hello', /not whole/],
    ['cut off', whole.slice(0, -20), /not whole/],
    ['a changed letter', whole.replace(/\.(.)/, (_, a: string) => (a === 'x' ? '.y' : '.x')), /not whole/],
    [
      'a newer link',
      whole.replace(/^1/, '2'),
      /newer Stagewright \(version 2 of links; this one reads up to 1\)/,
    ],
    ['an endless one', 'x'.repeat(MAX_CODE_LENGTH + 1), /400,001 characters; up to 400,000 are read/],
    [
      'noise',
      forged(Uint8Array.from({ length: 400 }, (_, i) => Math.imul(i, 2_654_435_761) >>> 24)),
      /not whole/,
    ],
    ['no text', forged(deflateSync(Uint8Array.of(0xff, 0xfe, 0x80))), /not whole/],
    ['no JSON', forged(deflateSync(strToU8('{"a":'))), /not whole/],
    ['a bomb', forged(deflateSync(new Uint8Array(200_000_000))), /larger than five megabytes/],
    ['a deep one', forged(deflateSync(strToU8('['.repeat(100_000) + ']'.repeat(100_000)))), /not whole/],
    ['a list', forgedJson([]), /not a rehearsal/],
    ['a newer rehearsal', forgedJson({ rehearsalVersion: 3 }), /newer Stagewright \(version 3 of the format/],
    ['no design', forgedJson({ ...(writeShared(plain) as object), design: 3 }), /This is not a design/],
    [
      'a newer design',
      forgedJson({ ...(writeShared(plain) as object), design: { ...plain.design, schemaVersion: 99 } }),
      /Its design cannot be shown.*newer Stagewright \(version 99/,
    ],
    [
      'no seed',
      forgedJson({ ...(writeShared(plain) as object), seed: '1' }),
      /its seed is missing or of the wrong sort/,
    ],
    [
      'a time that is none',
      forgedJson({ ...(writeShared(plain) as object), interventions: [{ atMs: -1, do: 'deploy' }] }),
      /its interventions\[0\]\.atMs/,
    ],
    [
      'too many interventions',
      forgedJson({
        ...(writeShared(plain) as object),
        interventions: Array.from({ length: 2001 }, () => ({ atMs: 0, do: 'deploy' })),
      }),
      /its interventions is/,
    ],
    [
      'what nobody asked for',
      forgedJson({ ...(writeShared(plain) as object), script: 'alert(1)' }),
      /rehearsal/,
    ],
  ])('%s', (_, code, words) => {
    expect(refusal(code)).toMatch(words);
  });

  test('links that were changed anywhere are refused, or are the same link', () => {
    const change = fc.record({
      at: fc.nat(whole.length - 1),
      how: fc.nat(3),
      letter: fc.string({ minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const code = changes.reduce((text, { at, how, letter }) => {
          if (how === 0) return text.slice(0, at) + letter + text.slice(at + 1);
          if (how === 1) return text.slice(0, at) + text.slice(at + 1);
          if (how === 2) return text.slice(0, at);
          return text.slice(0, at) + letter + text.slice(at);
        }, whole);
        if (code === whole) return;
        expect(refusal(code)).not.toBe('opened');
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever is packed with a good checksum, nothing but a refusal is thrown', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => deflateSync(bytes)),
      fc.jsonValue().map((value) => deflateSync(strToU8(JSON.stringify(value)))),
      fc
        .tuple(fc.constantFrom(...Object.keys(writeShared(plain) as object)), fc.jsonValue())
        .map(([key, value]) =>
          deflateSync(strToU8(JSON.stringify({ ...(writeShared(plain) as object), [key]: value }))),
        ),
    );
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(refusal(forged(bytes))).toMatch(/./);
      }),
      { numRuns: 2000 },
    );
  });
});
