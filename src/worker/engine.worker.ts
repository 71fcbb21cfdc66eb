import { expose } from 'comlink';
import { Engine } from './engine.ts';

const engine = new Engine();

/**
 * Takes a Web Lock and keeps it as long as this worker lives. No event tells a page that its worker was killed, but
 * whoever waits for this lock gets it at that moment.
 */
function holdLock(name: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(name, () => {
      held();
      return new Promise(() => undefined);
    });
  });
}

const served = {
  load: engine.load.bind(engine),
  apply: engine.apply.bind(engine),
  holdLock,
};

/** What the page can ask of this worker. */
export type ServedEngine = typeof served;

expose(served);
