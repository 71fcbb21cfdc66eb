/** Answers that a worker owes: one that takes too long, or whose worker is lost, is not waited for. */
export class RunAnswers {
  readonly #timeoutMs: number;
  readonly #waiting = new Set<(error: Error) => void>();

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** The answer; `late` is called, once, when it has not come in time. */
  inTime<T>(answer: Promise<T>, late: () => void): Promise<T> {
    const timer = setTimeout(late, this.#timeoutMs);
    return new Promise<T>((resolve, reject) => {
      this.#waiting.add(reject);
      const settled = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(reject);
      };
      answer.then(resolve, reject).finally(settled);
    });
  }

  /** Rejects all that are still waited for. */
  giveUp(): void {
    for (const reject of this.#waiting) reject(new Error('The rehearsal has stopped.'));
    this.#waiting.clear();
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Why an intervention was refused, without its place in the script, which nobody wrote. */
export const refusalIn = (error: unknown): string =>
  messageOf(error).replaceAll(/^interventions\[\d+\](\.|: )?/gm, '');

/** The same with its place in a script that somebody did write: 'Step 2, service: …'. */
export const scriptRefusalIn = (error: unknown): string =>
  messageOf(error).replaceAll(
    /^interventions\[(\d+)\](?:\.([^:\n]+))?: /gm,
    (_, index: string, argument: string | undefined) =>
      `Step ${Number(index) + 1}${argument === undefined ? '' : `, ${argument}`}: `,
  );
