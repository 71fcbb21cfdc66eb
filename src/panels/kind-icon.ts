import { createContext, use, type ComponentType } from 'react';

/** The picture of a kind, by its icon key. The canvas owns the pictures; the app hands them to the panels here. */
export type KindIconComponent = ComponentType<{ icon: string; size?: number }>;

const none: KindIconComponent = () => null;

export const KindIconContext = createContext<KindIconComponent>(none);

export function useKindIcon(): KindIconComponent {
  return use(KindIconContext);
}
