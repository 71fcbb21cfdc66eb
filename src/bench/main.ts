import { isTooLittle, isTooMuch } from './bench.ts';
import { benches } from './index.ts';
import { table } from './table.ts';

// Arguments pick benches by a part of their name.
const wanted = process.argv.slice(2);
const chosen = benches.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
if (chosen.length === 0) console.log('No such bench.');

for (const bench of chosen) {
  const rows = await bench.run();
  console.log(`${bench.name}\n${table(rows)}\n`);
  if (rows.some((row) => isTooMuch(row) || isTooLittle(row))) process.exitCode = 1;
}
