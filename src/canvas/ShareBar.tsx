import type { StackData } from './card-data.ts';
import { rowColours } from './ContainerRow.tsx';

/** How the containers of a task share its CPU (upper half) and memory (lower half); what is left is plain. */
export function ShareBar({ stack }: { stack: StackData }) {
  const { rows, cpu, memory } = stack;
  const cpuTotal = Math.max(cpu, sum(rows.map((row) => row.cpu)));
  const memoryTotal = Math.max(memory, sum(rows.map((row) => row.memory)));
  return (
    <div className="px-3">
      <div
        role="img"
        aria-label={spoken(stack)}
        className="flex flex-col gap-px overflow-hidden rounded-full"
      >
        <Bar shares={rows.map((row) => row.cpu)} total={cpuTotal} limit={cpu} />
        <Bar shares={rows.map((row) => row.memory)} total={memoryTotal} limit={memory} />
      </div>
      <p className="mt-1 flex justify-between text-sm text-muted tabular-nums">
        <span>{cpu > 0 ? `${number(cpu)} CPU` : `${number(cpuTotal)} CPU in all`}</span>
        <span>{memory > 0 ? `${number(memory)} MiB` : `${number(memoryTotal)} MiB in all`}</span>
      </p>
    </div>
  );
}

function Bar({ shares, total, limit }: { shares: readonly number[]; total: number; limit: number }) {
  const over = limit > 0 && sum(shares) > limit;
  return (
    <div className={`flex h-1 gap-px bg-line ${over ? 'outline outline-error' : ''}`}>
      {shares.map((share, i) => (
        <span
          key={i}
          className={rowColours[i % rowColours.length]}
          style={{ width: total > 0 ? `${(share / total) * 100}%` : 0 }}
        />
      ))}
    </div>
  );
}

function spoken({ rows, cpu, memory }: StackData): string {
  const parts = rows.map((row) => `${row.title} ${row.cpu} CPU units, ${row.memory} MiB`);
  return `Task of ${cpu} CPU units and ${memory} MiB: ${parts.join('; ')}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
