import { Pool } from '#worker/pool.ts';
import { startPoolWorker } from '#worker/pool-client.ts';

/** One processor is left to the page, and more workers than this would only compete for memory. */
const mostWorkers = 8;

const processors = globalThis.navigator?.hardwareConcurrency ?? 2;

/** The page's pool: runs beside the one on stage. */
export const pool = new Pool(startPoolWorker, Math.min(mostWorkers, processors - 1));
