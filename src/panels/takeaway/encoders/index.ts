import type { FilmEncoder } from './encoder.ts';
import { gif } from './gif.ts';
import { webm } from './webm.ts';

/** Every kind of film there is. */
export const encoders: readonly FilmEncoder[] = [webm, gif];
