import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface NoticeAction {
  readonly label: string;
  run(): void;
}

/** Something the person is told in passing; the app shows it as a toast. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error' | 'success';
  readonly text: string;
  readonly action?: NoticeAction;
  /** A later notice about the same matter takes this one's place. */
  readonly about?: string;
}

interface NoticesState {
  readonly notices: readonly Notice[];
}

const mostKept = 20;
let lastId = 0;

export const noticesStore = createStore<NoticesState>(() => ({ notices: [] }));

export function useNotices(): readonly Notice[] {
  return useStore(noticesStore, (state) => state.notices);
}

/** Tells the person something; returns the id to dismiss it with. */
export function notify(notice: Omit<Notice, 'id'>): number {
  const told: Notice = { ...notice, id: ++lastId };
  noticesStore.setState(({ notices }) => {
    const others = notices.filter(({ about }) => about === undefined || about !== told.about);
    return { notices: [...others, told].slice(-mostKept) };
  });
  return told.id;
}

/** Takes back what was told about a matter, as it does not hold any more. */
export function dismissAbout(matter: string): void {
  noticesStore.setState(({ notices }) => ({ notices: notices.filter(({ about }) => about !== matter) }));
}

export function dismissNotice(id: number): void {
  noticesStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
