// The dot of the laser pointer can be moved with the keyboard, too: whoever takes the keys says so here.

type Move = (dxPx: number, dyPx: number) => void;

const movers = new Set<Move>();

export const moveDot: Move = (dxPx, dyPx) => movers.forEach((move) => move(dxPx, dyPx));

/** Hears of movements; returns how to stop. */
export function onDotMoved(move: Move): () => void {
  movers.add(move);
  return () => void movers.delete(move);
}
