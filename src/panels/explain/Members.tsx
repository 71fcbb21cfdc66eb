import { useState } from 'react';
import type { Story } from '#model/story.ts';
import { Button } from '#ui/Button.tsx';
import { Part } from './Heading.tsx';
import { ThingLink } from './ThingLink.tsx';

const firstShown = 12;
/** More than this tells no more; the table of tasks has them all. */
const mostShown = 200;

/** The tasks on an instance, or of a deployment. */
export function Members({ members }: { members: NonNullable<Story['members']> }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = members.slice(0, isWhole ? mostShown : firstShown);
  return (
    <Part title={members.length === 1 ? 'One task' : `${members.length} tasks`}>
      <ul className="space-y-0.5">
        {shown.map(({ thing, name, says }) => (
          <li key={thing.number} className="flex items-baseline gap-2">
            <span className="min-w-0 truncate">
              <ThingLink thing={thing}>{name}</ThingLink>
            </span>
            <span className="ml-auto shrink-0 text-sm text-muted">{says}</span>
          </li>
        ))}
      </ul>
      {members.length > shown.length && !isWhole && (
        <Button size="sm" variant="ghost" onClick={() => setIsWhole(true)}>
          Show {Math.min(members.length, mostShown) - shown.length} more
        </Button>
      )}
    </Part>
  );
}
