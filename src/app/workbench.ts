import { EngineLink } from '#store/engine-link.ts';
import { startEngine } from '#worker/client.ts';

export { Editor } from './Editor.tsx';

/** Starts the checker, which then follows the design on the page from one screen to the next. */
export function startChecker(): () => void {
  const link = new EngineLink({ start: startEngine });
  return () => link.stop();
}
