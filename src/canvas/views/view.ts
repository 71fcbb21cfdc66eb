import type { ComponentType } from 'react';
import type { NodeId } from '#model/design.ts';
import type { CardData } from '../card-data.ts';

export interface ViewProps {
  readonly id: NodeId;
  readonly data: CardData;
}

/** A kind's own picture, where name, facts and chips do not tell enough. Its height is in view-size.ts. */
export interface View {
  /** Below the head of a card, or inside a frame. */
  readonly body?: ComponentType<ViewProps>;
  /** Whether one gives it its size by hand, as one does with frames. */
  readonly resizable?: boolean;
  /** Instead of all of the card. */
  readonly whole?: ComponentType<ViewProps & { readonly renaming: boolean; readonly selected: boolean }>;
}
