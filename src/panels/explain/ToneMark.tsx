import type { Story } from '#model/story.ts';
import { SeverityIcon, type Severity } from '#ui/SeverityIcon.tsx';

const marks: Readonly<Record<Story['tone'], readonly [Severity, string]>> = {
  ok: ['ok', 'Well'],
  busy: ['info', 'Under way'],
  bad: ['error', 'In trouble'],
  over: ['info', 'Over'],
};

/** How something stands, as a shape. */
export function ToneMark({ tone }: { tone: Story['tone'] }) {
  const [severity, label] = marks[tone];
  return (
    <span className="flex h-5 items-center">
      <SeverityIcon severity={severity} label={label} size={14} />
    </span>
  );
}
