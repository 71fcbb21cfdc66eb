import type { Design } from '#model/design.ts';
import { diffDesigns } from '#model/diff.ts';
import { applyEdits, type Edit } from '#model/edit.ts';
import { Checker, checkDesign } from '#rules/check.ts';
import type { Bench, Row } from './bench.ts';
import { largeDesign } from './large-design.ts';
import { fastestMs, growthExponent, medianMs } from './measure.ts';

const sizes = [100, 1000, 3000] as const;
const editedSize = 1000;
const rounds = 6;

/** What people do while they draw, on the first things of the large design. */
const edits: Readonly<Record<string, readonly Edit[]>> = {
  'a prop of a container': [{ do: 'set', id: 'container-1', path: ['memory'], value: 704 }],
  'a link added': [
    {
      do: 'add-link',
      id: 'secret-variable-new',
      link: { kind: 'secret-variable', from: 'container-2', to: 'secret-1', props: { name: 'TOKEN' } },
    },
  ],
  'a service renamed': [{ do: 'set', id: 'service-1', path: ['serviceName'], value: 'renamed' }],
  'a card moved': [{ do: 'move', boxes: { 'service-1': { x: 4, y: 4 } } }],
};

/** A full check grows with the design; a change costs what it touches, not what is drawn. */
export const rulesBench: Bench = {
  name: 'rules',
  async run() {
    const designs = sizes.map((size) => largeDesign(size));
    // Warmed up on all of them, so that the first does not pay for what the others use, too.
    for (const design of designs) checkDesign(unread(design));
    const costs = fastestMs(
      rounds,
      designs.map((design) => () => checkDesign(unread(design))),
    );
    const points = designs.map((design, i) => ({ size: Object.keys(design.nodes).length, cost: costs[i]! }));
    return [
      ...points.map(({ size, cost }) => ({
        what: `full check of ${size.toLocaleString('en')} nodes`,
        value: cost,
        unit: 'ms',
      })),
      { what: 'growth of a full check', value: growthExponent(points), unit: 'exponent', atMost: 1.15 },
      ...(await editRows(costs[sizes.indexOf(editedSize)]!)),
    ];
  },
};

async function editRows(fullMs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, list] of Object.entries(edits)) {
    const before = largeDesign(editedSize);
    const after = applyEdits(before, list);
    const checker = new Checker(before);
    const forth = diffDesigns(before, after);
    const back = diffDesigns(after, before);
    const ms = await medianMs(51, () => {
      checker.update(after, forth);
      checker.findings();
      checker.update(before, back);
      checker.findings();
    });
    const ratio = ms / 2 / fullMs;
    rows.push({
      what: `${what}, of 1,000 nodes`,
      value: ratio,
      unit: 'of a full check',
      atMost: what === 'a card moved' ? 0.01 : 0.1,
    });
  }
  return rows;
}

/** The same design as fresh records, because what was derived from a record is remembered with it. */
function unread(design: Design): Design {
  const fresh = <T>(records: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(records).map(([id, record]) => [id, { ...record }]));
  return { ...design, nodes: fresh(design.nodes), links: fresh(design.links) };
}
