import { Dices } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useChances } from '#store/chances.ts';
import { chances, countChances, showSeed } from '#store/chances-link.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Select } from '#ui/Select.tsx';
import { HealthyBand } from './HealthyBand.tsx';
import { Histogram } from './Histogram.tsx';
import { OutcomeShares } from './OutcomeShares.tsx';
import { Progress } from './Progress.tsx';
import { isByChance, sharesOf, talliesOf } from './tallies.ts';
import { useIsOutdated } from './use-is-outdated.ts';

const totals = ['20', '100', '500'];

/** The same run with many seeds: what chance makes of it. */
export function ChancesPanel() {
  const [total, setTotal] = useState('100');
  const status = useChances((state) => state.status);
  const services = useServices();
  const [chosen, setChosen] = useState<string>();
  const service = chosen !== undefined && services.includes(chosen) ? chosen : services[0];
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-4 py-1.5">
        <Segmented
          aria-label="How many seeds"
          size="sm"
          value={total}
          options={totals.map((each) => ({ value: each, label: `${each} seeds` }))}
          onChange={setTotal}
        />
        {status === 'running' ? (
          <Button size="sm" onClick={() => chances.cancel()}>
            Cancel
          </Button>
        ) : (
          <Button
            size="sm"
            variant="primary"
            icon={<Dices size={14} aria-hidden />}
            onClick={() => countChances(Number(total))}
          >
            Run them all
          </Button>
        )}
        {services.length > 1 && (
          <div className="ml-auto w-44">
            <Select
              aria-label="Service"
              value={service}
              options={services.map((name) => ({ value: name, label: name }))}
              onChange={setChosen}
            />
          </div>
        )}
        <Progress />
      </div>
      <div tabIndex={0} role="region" aria-label="What was found" className="min-h-0 flex-1 overflow-auto">
        <Failure />
        {service === undefined ? <Nothing /> : <Found service={service} />}
      </div>
    </div>
  );
}

function useServices(): string[] {
  const first = useChances(({ seeds }) => seeds[0]);
  return useMemo(() => {
    const deployed = first?.deployments.map(({ service }) => service) ?? [];
    return [...new Set([...deployed, ...(first?.workloads.map(({ name }) => name) ?? [])])];
  }, [first]);
}

/** Why not all of them were done; what had come in by then is still shown below. */
function Failure() {
  const failure = useChances((state) => state.failure);
  const done = useChances(({ seeds }) => seeds.length);
  const total = useChances((state) => state.total);
  if (failure === undefined) return null;
  return (
    <p role="alert" className="px-4 pt-3 text-error">
      {done === 0 ? 'These runs cannot be done' : `Only ${done} of ${total} runs were done`}: {failure}
    </p>
  );
}

function Nothing() {
  return (
    <EmptyState icon={<Dices size={18} />} title="One run is one throw of the dice">
      How long pulls and starts take, and which instance wins a tie, is drawn by lot. Run many seeds to see
      what is usual and what may happen.
    </EmptyState>
  );
}

function Found({ service }: { service: string }) {
  const seeds = useChances((state) => state.seeds);
  const spec = useChances((state) => state.spec);
  const shares = useMemo(() => sharesOf(seeds, service), [seeds, service]);
  const tallies = useMemo(() => talliesOf(seeds, service), [seeds, service]);
  const open = (seed: number): void => spec && showSeed(spec, seed);
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <Verdict />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <OutcomeShares shares={shares} total={seeds.length} onSeed={open} />
        {tallies.map((tally) => (
          <Histogram key={tally.id} tally={tally} onSeed={open} />
        ))}
        <HealthyBand seeds={seeds} service={service} />
      </div>
    </div>
  );
}

/** What holds for all of them, in a sentence, where something does. */
function Verdict() {
  const seeds = useChances((state) => state.seeds);
  const isRunning = useChances(({ status }) => status === 'running');
  const isOutdated = useIsOutdated();
  const cut = seeds.filter(({ endedBy }) => endedBy !== 'settled').length;
  return (
    <div className="flex flex-col gap-1 empty:hidden">
      {isOutdated && <p className="text-warning">The run on stage is another one by now: run them again.</p>}
      {!isRunning && seeds.length > 1 && !isByChance(seeds) && (
        <p>All {seeds.length} seeds give the same run: chance plays no part in it.</p>
      )}
      {cut > 0 && (
        <p className="text-sm text-muted">
          {cut} of {seeds.length} had not come to rest when they were left.
        </p>
      )}
    </div>
  );
}
