import { designStore } from '#store/design-store.ts';
import { fileNameOf } from '#io/file-name.ts';
import type { FrameLook } from './film-frame.ts';

/** The theme that is on, and the design's name, for frames and pages. */
export function presentLook(): FrameLook {
  const style = getComputedStyle(document.documentElement);
  return {
    title: designStore.getState().design.name,
    colour: (token) => style.getPropertyValue(`--color-${token}`).trim(),
  };
}

/** What a file about the present run is called. */
export const runFileName = (what: string, extension: string): string =>
  `${fileNameOf(designStore.getState().design.name, 'rehearsal')}-${what}.${extension}`;
