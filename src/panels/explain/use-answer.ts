import { useEffect, useRef, useState } from 'react';
import { useRun } from '#store/run-store.ts';

/** So long between two questions about a moment that moves by itself. */
const restMs = 400;

interface Answered<T> {
  /** The latest answer; the one before it stays until the next has come. */
  readonly value: T | undefined;
  /** Whether an answer has come at all, be it that there is nothing to tell. */
  readonly hasCome: boolean;
}

/**
 * What the worker answers to a question, which is asked again whenever `key` is another one, one at a time. Another run,
 * or another future of it, is another key.
 */
export function useAnswer<T>(key: string, ask: () => Promise<T | undefined>): Answered<T> {
  const about = useRun((state) => state.about);
  const interventions = useRun((state) => state.interventions);
  const [answered, setAnswered] = useState<Answered<T>>({ value: undefined, hasCome: false });
  const latest = useRef(ask);
  const turn = useRef({ isAsking: false, isWanted: false, isOver: false, about: [] as unknown[] });
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    const now = turn.current;
    now.isOver = false;
    return () => {
      now.isOver = true;
    };
  }, []);
  useEffect(() => {
    const now = turn.current;
    now.about = [key, about, interventions];
    now.isWanted = true;
    if (now.isAsking) return;
    now.isAsking = true;
    const serve = async (): Promise<void> => {
      while (now.isWanted && !now.isOver) {
        now.isWanted = false;
        const value = await latest.current().catch(() => undefined);
        if (now.isOver) break;
        setAnswered({ value, hasCome: true });
        if (now.isWanted) await new Promise((rested) => setTimeout(rested, restMs));
      }
      now.isAsking = false;
    };
    void serve();
  }, [key, about, interventions]);
  return answered;
}
