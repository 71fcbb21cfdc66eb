import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TaskFilter, TaskSort } from './task-order.ts';

/** How the list of tasks is looked at; it lasts as long as the page. */
export interface TasksState extends TaskFilter {
  readonly sort: TaskSort;
}

const tasksStore = createStore<TasksState>(() => ({ sort: 'start' }));

export function useTasks<T>(selector: (state: TasksState) => T): T {
  return useStore(tasksStore, selector);
}

export function setTasks(change: Partial<TasksState>): void {
  tasksStore.setState(change);
}
