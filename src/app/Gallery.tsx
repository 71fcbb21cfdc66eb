import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { GalleryScenario } from '#data/gallery.ts';
import { useGallery } from '#data/queries.ts';
import { openScenario } from './address-bar.ts';
import { OutcomeStrip } from './OutcomeStrip.tsx';

const topics: ReadonlyArray<{ readonly id: GalleryScenario['topic']; readonly label: string }> = [
  { id: 'rolling', label: 'Rolling updates that finish' },
  { id: 'trouble', label: 'Deployments that get stuck or go back' },
  { id: 'traffic', label: 'Traffic that moves at once or in steps' },
  { id: 'capacity', label: 'Zones, instances and capacity' },
];

/** Scenarios to watch, each with how it goes and how it ends. */
export function Gallery() {
  const { data = [], error } = useGallery();
  return (
    <section aria-label="Scenarios" id="scenarios">
      <h2 className="text-title font-semibold">Watch a rehearsal</h2>
      <p className="mt-1 mb-4 max-w-[72ch] text-muted">
        What ECS does, step by step, with the reason for each. The pictures show healthy tasks over time:{' '}
        <Swatch className="bg-rev-a" /> the old revision, <Swatch className="bg-rev-b" /> the new one, and a
        dashed line for how many have to stay healthy.
      </p>
      {error && <p className="text-muted">{error.message}</p>}
      <div className="flex flex-col gap-6">
        {topics.map(({ id, label }) => (
          <Topic key={id} label={label} scenarios={data.filter(({ topic }) => topic === id)} />
        ))}
      </div>
    </section>
  );
}

const Swatch = ({ className }: { className: string }) => (
  <span aria-hidden className={`inline-block size-2.5 rounded-xs ${className}`} />
);

function Topic({ label, scenarios }: { label: string; scenarios: readonly GalleryScenario[] }) {
  if (scenarios.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 font-semibold text-muted">{label}</h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] gap-3">
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <ScenarioCard scenario={scenario} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const tones = {
  ok: { Icon: CircleCheck, colour: 'text-ok' },
  warning: { Icon: TriangleAlert, colour: 'text-warning' },
  error: { Icon: CircleAlert, colour: 'text-error' },
} as const;

function ScenarioCard({ scenario }: { scenario: GalleryScenario }) {
  const { id, title, says, outcome, strip } = scenario;
  const { Icon, colour } = tones[outcome.tone];
  return (
    <button
      type="button"
      onClick={() => void openScenario(id)}
      className="flex h-full w-full flex-col overflow-hidden rounded-card border border-line bg-card text-left shadow-soft transition-[border-color,box-shadow] hover:border-accent hover:shadow-float"
    >
      <span className="block h-12 w-full border-b border-line bg-inset px-3 pt-2">
        <OutcomeStrip strip={strip} />
      </span>
      <span className="flex flex-1 flex-col gap-1 p-3">
        <span className="font-semibold">{title}</span>
        <span className="text-sm text-muted">{says}</span>
        <span className={`mt-auto flex items-center gap-1.5 pt-1.5 text-sm font-medium ${colour}`}>
          <Icon size={14} aria-hidden />
          {outcome.words}
        </span>
      </span>
    </button>
  );
}
