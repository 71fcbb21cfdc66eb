import { useRef, type KeyboardEvent } from 'react';
import type { FargateCpuSize } from '#model/aws/fargate-sizes.ts';
import { cx } from '#ui/cx.ts';
import { useFieldGroupProps } from '#ui/field-context.ts';

const columnsMib = [0.5, 1, 2, 3, 4, 8, 16, 30].map((gb) => gb * 1024);

interface SizeGridProps {
  sizes: readonly FargateCpuSize[];
  cpu: number | undefined;
  memory: number | undefined;
  onChoose(cpu: number, memory: number): void;
}

/** The common sizes as a picture: rows are vCPU, columns GB, and only what is sold can be chosen. */
export function SizeGrid({ sizes, cpu, memory, onChoose }: SizeGridProps) {
  const field = useFieldGroupProps();
  const grid = useRef<HTMLDivElement>(null);
  const rows = sizes.filter((size) => size.cpuUnits <= 4096);
  const cells = rows.flatMap((row) =>
    columnsMib
      .filter((column) => row.memoryMib.includes(column))
      .map((column) => `${row.cpuUnits}/${column}`),
  );
  const current = `${cpu}/${memory}`;
  const tabStop = cells.includes(current) ? current : cells[0];

  const onKeyDown = (event: KeyboardEvent): void => {
    const delta = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (delta === undefined) return;
    event.preventDefault();
    const buttons = [...(grid.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    const next =
      buttons[
        (buttons.indexOf(document.activeElement as HTMLElement) + delta + buttons.length) % buttons.length
      ];
    next?.focus();
    next?.click();
  };

  return (
    <div
      ref={grid}
      role="radiogroup"
      {...field}
      onKeyDown={onKeyDown}
      className="grid gap-1"
      style={{ gridTemplateColumns: `2.25rem repeat(${columnsMib.length}, 1fr)` }}
    >
      <span />
      {columnsMib.map((column) => (
        <span key={column} aria-hidden className="text-center text-xs text-muted tabular-nums">
          {column / 1024}
        </span>
      ))}
      {rows.map((row) => (
        <Row key={row.cpuUnits} row={row} current={current} tabStop={tabStop} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface RowProps {
  row: FargateCpuSize;
  current: string;
  tabStop: string | undefined;
  onChoose(cpu: number, memory: number): void;
}

function Row({ row, current, tabStop, onChoose }: RowProps) {
  return (
    <>
      <span aria-hidden className="self-center pr-1 text-right text-xs text-muted tabular-nums">
        {row.cpuUnits / 1024}
      </span>
      {columnsMib.map((column) => {
        const key = `${row.cpuUnits}/${column}`;
        if (!row.memoryMib.includes(column)) {
          return <span key={key} aria-hidden className="h-5 rounded-tag border border-dashed border-line" />;
        }
        const chosen = key === current;
        const words = `${row.cpuUnits / 1024} vCPU, ${column / 1024} GB`;
        return (
          <button
            key={key}
            type="button"
            role="radio"
            aria-checked={chosen}
            tabIndex={key === tabStop ? 0 : -1}
            aria-label={words}
            title={words}
            onClick={() => onChoose(row.cpuUnits, column)}
            className={cx(
              'h-5 rounded-tag border transition-colors',
              chosen ? 'border-accent bg-accent' : 'border-transparent bg-wash hover:border-accent',
            )}
          />
        );
      })}
    </>
  );
}
