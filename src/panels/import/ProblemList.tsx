import type { Problem } from '#io/parse/parsed.ts';
import { SeverityIcon } from '#ui/SeverityIcon.tsx';

const mostShown = 20;

interface ProblemListProps {
  fileName: string | undefined;
  problems: readonly Problem[];
}

/** What is wrong with a text, with line and column. */
export function ProblemList({ fileName, problems }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <ul
      role="alert"
      className="flex flex-col gap-1 rounded-control border border-line bg-error-wash px-3 py-2"
    >
      {fileName !== undefined && (
        <li className="font-medium" dir="auto">
          {fileName} could not be read.
        </li>
      )}
      {problems.slice(0, mostShown).map(({ line, column, message }) => (
        <li key={`${line}:${column} ${message}`} className="flex items-start gap-2">
          <span className="flex h-5 items-center">
            <SeverityIcon severity="error" />
          </span>
          <span>
            {line !== undefined && (
              <strong className="tabular-nums">
                Line {line}
                {column !== undefined && `, column ${column}`}:{' '}
              </strong>
            )}
            {message}
          </span>
        </li>
      ))}
    </ul>
  );
}
