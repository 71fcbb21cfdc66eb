import type { Knob } from '#model/explanation.ts';
import { reveal } from '#store/selection.ts';
import { Part } from './Heading.tsx';

/** The parameters that it depends on, as they are set; each leads to the node where that is. */
export function Knobs({ knobs }: { knobs: readonly Knob[] }) {
  if (knobs.length === 0) return null;
  return (
    <Part title="Set by">
      <dl className="space-y-0.5 text-sm">
        {knobs.map(({ name, value, node }) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="font-mono text-mono">
              {node === undefined ? (
                name
              ) : (
                <button
                  type="button"
                  title="Show where it is set"
                  onClick={() => reveal(node)}
                  className="rounded-sm underline decoration-edge-strong underline-offset-2 hover:decoration-current"
                >
                  {name}
                </button>
              )}
            </dt>
            <dd className="min-w-0 break-words text-muted">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
