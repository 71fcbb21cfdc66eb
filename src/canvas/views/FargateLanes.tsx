import { useDesign } from '#store/design-store.ts';
import { indexOf } from '#model/design-index.ts';
import type { ViewProps } from './view.ts';

const lanes = [
  { provider: 'FARGATE', name: 'On demand', line: 'border-solid' },
  { provider: 'FARGATE_SPOT', name: 'Spot', line: 'border-dashed' },
] as const;

/** Fargate's two capacity providers, and how many strategies use each. */
export function FargateLanes({ id }: ViewProps) {
  const uses = useDesign(({ design }) => {
    const q = indexOf(design);
    const providers = q.linksTo(id, 'capacity').map((link) => q.link(link)?.props['capacityProvider']);
    return lanes.map(({ provider }) => providers.filter((name) => name === provider).length).join(' ');
  }).split(' ');
  return (
    <div className="-mt-2 grid grid-cols-2 gap-2 px-3">
      {lanes.map(({ provider, name, line }, i) => (
        <div
          key={provider}
          className={`flex h-9 flex-col justify-center rounded-control border border-asg/60 bg-asg/4 px-2 ${line}`}
        >
          <span className="text-sm leading-4 font-medium text-asg-ink">{name}</span>
          <span className="text-xs leading-3.5 text-muted">
            {uses[i] === '0' ? 'not used' : uses[i] === '1' ? '1 strategy' : `${uses[i]} strategies`}
          </span>
        </div>
      ))}
    </div>
  );
}
