import type { NodeId } from '#model/design.ts';
import type { Query } from '#model/query.ts';

/** CPU units and MiB. */
export interface TaskSize {
  readonly cpu: number;
  readonly memory: number;
}

/** What a task of this definition takes of a host: its own size, else what its containers add up to. */
export function taskSize(q: Query, definition: NodeId): TaskSize {
  const own = q.node(definition)?.props ?? {};
  const parts = q.children(definition).map((id) => containerSize(q, id));
  const sum = (of: (part: TaskSize) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    cpu: amount(own['cpu']) || sum((part) => part.cpu),
    memory: amount(own['memory']) || sum((part) => part.memory),
  };
}

/** What one container is given; of memory its hard limit, else what it reserves. */
export function containerSize(q: Query, container: NodeId): TaskSize {
  const props = q.node(container)?.props ?? {};
  return { cpu: amount(props['cpu']), memory: amount(props['memory']) || amount(props['memoryReservation']) };
}

/** A number, or a string as AWS writes task sizes: '512', '.5 vCPU', '2 GB'. */
export function amount(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : '';
  const [, digits = '', unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/i.exec(text) ?? [];
  const number = Number(digits);
  return digits !== '' && Number.isFinite(number) ? number * (unit === '' ? 1 : 1024) : 0;
}
