import { useEffect, useRef, useState } from 'react';

/** Something that takes a while: how far it is, or what went wrong. */
export interface Making {
  readonly done: number;
  readonly of: number;
}

export interface MakingState {
  /** Undefined while nothing is being made. */
  readonly making: Making | undefined;
  readonly failure: string | undefined;
  /** What was made last, in words. */
  readonly made: string | undefined;
  /** Makes it; what it answers is told when it is done. */
  start(work: (told: (done: number, of: number) => void, signal: AbortSignal) => Promise<string>): void;
  cancel(): void;
}

/** Nobody reads numbers that change more often than this. */
const tellMs = 100;

/** One long piece of work at a time, which can be called off and which ends with the dialog. */
export function useMaking(): MakingState {
  const [making, setMaking] = useState<Making>();
  const [failure, setFailure] = useState<string>();
  const [made, setMade] = useState<string>();
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  return {
    making,
    failure,
    made,
    start(work) {
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      setMaking({ done: 0, of: 0 });
      setFailure(undefined);
      setMade(undefined);
      let toldMs = -Infinity;
      const told = (done: number, of: number): void => {
        const nowMs = performance.now();
        if (own.signal.aborted || nowMs - toldMs < tellMs) return;
        toldMs = nowMs;
        setMaking({ done, of });
      };
      work(told, own.signal)
        .then(setMade, (error: unknown) => {
          if (!own.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
        })
        .finally(() => controller.current === own && setMaking(undefined));
    },
    cancel() {
      controller.current?.abort();
      setMade('Called off; nothing was saved.');
    },
  };
}
