import type { RunAbout } from './run-store.ts';

/** What an intervention is called, one that menus do not offer included. */
export const deedName = (about: RunAbout | undefined, name: string): string => about?.deeds[name] ?? name;
