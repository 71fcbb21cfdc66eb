import { useMemo } from 'react';
import { cx } from './cx.ts';
import { highlight, type Language, type TokenKind } from './highlight.ts';

export interface CodeProps {
  text: string;
  language?: Language | undefined;
  /** What the text is, for screen readers: "Task definition JSON". */
  'aria-label': string;
  /** Lines to mark, counted from 1. */
  marked?: ReadonlySet<number> | undefined;
  /** Long lines break instead of scrolling. */
  wrap?: boolean | undefined;
  className?: string | undefined;
}

const colours: Record<TokenKind, string | undefined> = {
  plain: undefined,
  key: 'text-code-key',
  string: 'text-code-string',
  number: 'text-code-number',
  word: 'text-code-word',
  comment: 'text-muted italic',
  mark: 'text-muted',
};

/** Text to read and copy, with line numbers that stay out of the clipboard. */
export function Code({ text, language = 'text', marked, wrap = false, className, ...rest }: CodeProps) {
  const lines = useMemo(() => highlight(text.replace(/\n$/, ''), language), [text, language]);
  const gutter = `${String(lines.length).length + 1}ch`;
  return (
    <section
      aria-label={rest['aria-label']}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className={cx('overflow-auto rounded-card border border-line bg-inset -outline-offset-2', className)}
    >
      <pre className="w-max min-w-full py-2 font-mono text-sm leading-5">
        <code>
          {lines.map((tokens, index) => (
            <span
              key={index}
              className={cx(
                'flex pr-4',
                marked?.has(index + 1) === true &&
                  'bg-warning-wash shadow-[inset_2px_0_0_var(--color-warning)]',
              )}
            >
              <span
                aria-hidden
                style={{ width: gutter }}
                data-line={index + 1}
                className="ml-3 shrink-0 pr-3 text-right text-faint box-content select-none before:content-[attr(data-line)]"
              />
              <span className={wrap ? 'wrap-anywhere whitespace-pre-wrap' : 'whitespace-pre'}>
                {tokens.map((token, at) => (
                  <span key={at} className={colours[token.kind]}>
                    {token.text}
                  </span>
                ))}
                {'\n'}
              </span>
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}
