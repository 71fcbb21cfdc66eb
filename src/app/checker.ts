import { EngineLink } from '#store/engine-link.ts';
import { run } from '#store/run.ts';
import { startEngine } from '#worker/client.ts';

let checker: EngineLink | undefined;

/**
 * Starts the checker, once. It follows the design on the page, whatever screen is shown, until the page ends. Its
 * workers rehearse, too.
 */
export function startChecker(): void {
  checker ??= new EngineLink({
    start: () => {
      const worker = startEngine();
      run.attach(worker);
      return worker;
    },
  });
}
