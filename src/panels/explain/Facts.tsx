import type { Story } from '#model/story.ts';
import { reveal } from '#store/selection.ts';
import { Part } from './Heading.tsx';
import { ThingLink } from './ThingLink.tsx';

/** What one looks up about a thing; what leads somewhere is a link. */
export function Facts({ facts }: { facts: Story['facts'] }) {
  return (
    <Part title="Facts">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {facts.map(({ name, value, thing, node }) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words">
              {thing ? (
                <ThingLink thing={thing}>{value}</ThingLink>
              ) : node === undefined ? (
                value
              ) : (
                <button
                  type="button"
                  onClick={() => reveal(node)}
                  className="rounded-sm text-left decoration-edge-strong underline-offset-2 hover:underline"
                >
                  {value}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
