import { createContext, use, type ReactNode } from 'react';

/** Draws the picture of a kind, by its icon key and size in px. The canvas owns the pictures; the app hands them on. */
export type DrawKindIcon = (icon: string, size: number) => ReactNode;

export const KindIconContext = createContext<DrawKindIcon>(() => null);

export function useKindIcon(): DrawKindIcon {
  return use(KindIconContext);
}
