import { saveDesignFile } from '#panels/export/save-design.ts';
import { EngineLink } from '#store/engine-link.ts';
import { startLibrary } from '#store/library.ts';
import { startEngine } from '#worker/client.ts';
import { followClipboard } from './clipboard-events.ts';

/** Starts what runs for as long as the page lives: the library, the rules' engine, the clipboard. */
export function start(): () => void {
  const engine = new EngineLink({ start: startEngine });
  const library = startLibrary({ download: () => void saveDesignFile() });
  const forgetClipboard = followClipboard();
  return () => {
    forgetClipboard();
    engine.stop();
    void library.then((stop) => stop());
  };
}
