import { useEffect, useReducer } from 'react';

/* What the stage is held against: every task an element of its service's component. */

const colours = ['#3b82f6', '#f97316', '#14b8a6', '#60a5fa', '#fb923c', '#5eead4', '#94a3b8', '#d92d20'];

/** A service renders its tasks anew when one of them has changed. */
class Services {
  readonly states: Uint16Array;
  readonly each: number;
  readonly #renew: (() => void)[] = [];
  readonly #changed = new Set<number>();

  constructor(count: number, tasks: number) {
    this.states = new Uint16Array(tasks);
    this.each = tasks / count;
  }

  listen(service: number, renew: () => void): void {
    this.#renew[service] = renew;
  }

  change(task: number, state: number): void {
    this.states[task] = state;
    this.#changed.add(Math.floor(task / this.each));
  }

  flush(): void {
    for (const service of this.#changed) this.#renew[service]?.();
    this.#changed.clear();
  }
}

export const servicesOf = (count: number, tasks: number): Services => new Services(count, tasks);

export function TasksInReact({ services, count }: { services: Services; count: number }) {
  return (
    <div className="flex flex-wrap gap-px">
      {Array.from({ length: count }, (_, service) => (
        <Service key={service} services={services} service={service} />
      ))}
    </div>
  );
}

function Service({ services, service }: { services: Services; service: number }) {
  const [, renew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => services.listen(service, renew), [services, service]);
  const first = service * services.each;
  return (
    <div className="flex h-6 w-9 flex-wrap">
      {Array.from({ length: services.each }, (_, i) => (
        <i
          key={i}
          className="size-[3px]"
          style={{ background: colours[services.states[first + i]! % colours.length] }}
        />
      ))}
    </div>
  );
}
