import { StageHover } from './StageHover.tsx';
import { StageLayer } from './StageLayer.tsx';

/** All that is painted of a rehearsal, and what is said of it under the pointer. */
export function StageOverlay() {
  return (
    <>
      <StageLayer />
      <StageHover />
    </>
  );
}
