import { memo, useEffect, useReducer } from 'react';

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

/** Cards of services as a canvas of elements has them: placed, and scaled together until all are on the screen. */
export function TasksInReact({ services, count }: { services: Services; count: number }) {
  const columns = Math.ceil(Math.sqrt(count * 1.2));
  const rows = Math.ceil(count / columns);
  const zoom = Math.min(innerWidth / (columns * 200), innerHeight / (rows * 100));
  return (
    <div className="absolute inset-0 origin-top-left" style={{ transform: `scale(${zoom})` }}>
      {Array.from({ length: count }, (_, service) => (
        <Service
          key={service}
          services={services}
          service={service}
          x={(service % columns) * 200}
          y={Math.floor(service / columns) * 100}
        />
      ))}
    </div>
  );
}

const Task = memo(({ state }: { state: number }) => (
  <i style={{ width: 5, height: 5, background: colours[state % colours.length] }} />
));

interface Placed {
  readonly services: Services;
  readonly service: number;
  readonly x: number;
  readonly y: number;
}

function Service({ services, service, x, y }: Placed) {
  const [, renew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => services.listen(service, renew), [services, service]);
  const first = service * services.each;
  return (
    <div
      className="absolute h-20 w-45 rounded border border-line bg-panel"
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      service-{service}
      <div className="grid auto-rows-[7px] grid-cols-[repeat(25,7px)]">
        {Array.from({ length: services.each }, (_, i) => (
          <Task key={i} state={services.states[first + i]!} />
        ))}
      </div>
    </div>
  );
}
