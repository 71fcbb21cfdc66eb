import type { World } from './world/world.ts';
import { none } from './world/tables.ts';

/** What things are called in events: names that stay the same for the whole run. */
export class Names {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  workload(workload: number): string {
    return this.#world.plan.workloads[workload]?.name ?? '?';
  }

  task(task: number): string {
    return `task ${task + 1}`;
  }

  /** 'task 7 (api:2)'. */
  taskOf(task: number): string {
    const { tasks } = this.#world;
    return `${this.task(task)} (${this.revision(tasks.revision[task] ?? none)})`;
  }

  revision(revision: number): string {
    const it = this.#world.revisions[revision];
    return it ? `${this.workload(it.workload)}:${it.number}` : '?';
  }

  host(host: number): string {
    const { hosts } = this.#world;
    const group = this.group(hosts.group[host] ?? none);
    return `${group}/${host + 1} in ${this.zone(hosts.zone[host] ?? none)}`;
  }

  group(group: number): string {
    return this.#world.plan.groups[group]?.name ?? '?';
  }

  zone(zone: number): string {
    return this.#world.plan.zones[zone] ?? '?';
  }

  deployment(deployment: number): string {
    return `deployment ${deployment + 1}`;
  }

  targetGroup(group: number): string {
    const it = this.#world.plan.targetGroups[group];
    return it ? `target group of ${this.workload(it.workload)}` : '?';
  }

  text(text: number): string {
    return this.#world.texts[text] ?? '';
  }
}

/** '12.5 s', '3 min', '2 h 05 min': a length of time in words. */
export function duration(ms: number): string {
  if (ms < 60_000) return `${Math.floor(ms / 100) / 10} s`;
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.floor((ms % 60_000) / 1000);
  if (minutes < 60) return seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

/** '1,024': a whole number as people read it. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** The same words as the beginning of a sentence. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** 'one task', '3 tasks': a number of things. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `one ${one}` : `${grouped(count)} ${many}`;
