import { ListFilter } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useRun } from '#store/run-store.ts';
import { shownEvents, useShownEvents } from '#store/shown-events.ts';
import { Chip } from '#ui/Chip.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuEntry } from '#ui/menu-entry.ts';
import { SearchInput } from '#ui/SearchInput.tsx';
import {
  areaName,
  areasOf,
  everything,
  filterOf,
  levelNames,
  toggled,
  type LogChoice,
} from './event-filter.ts';

/** So long after the last key the search begins. */
const restMs = 150;

/** Which events the log shows: words that are searched for, levels, what they are about, and a service. */
export function LogFilter() {
  const [choice, setChoice] = useState(everything);
  useEffect(() => {
    const timer = setTimeout(() => shownEvents.searchFor(filterOf(choice)), restMs);
    return () => clearTimeout(timer);
  }, [choice]);
  useEffect(() => () => shownEvents.searchFor(undefined), []);
  const change = (part: Partial<LogChoice>): void => setChoice((before) => ({ ...before, ...part }));
  return (
    <div className="shrink-0 border-b border-line px-3 py-1.5">
      <div className="flex items-center gap-1.5">
        <h2 className="shrink-0 font-semibold">Events</h2>
        <SearchInput label="Search events" value={choice.text} onChange={(text) => change({ text })} />
        <FilterMenu choice={choice} onChange={change} />
      </div>
      <Chosen choice={choice} onChange={change} />
    </div>
  );
}

interface ChoiceProps {
  choice: LogChoice;
  onChange: (part: Partial<LogChoice>) => void;
}

function FilterMenu({ choice, onChange }: ChoiceProps) {
  const { levels, areas, workload } = choice;
  const workloads = useRun(({ about }) => about?.workloads);
  const reasons = useRun(({ about }) => about?.reasons);
  const isOn = levels.length + areas.length > 0 || workload !== undefined;
  const entries: MenuEntry[] = [
    { type: 'heading', label: 'How much it matters' },
    ...levelNames.map(([level, label]) => ({
      label,
      checked: levels.includes(level),
      onSelect: () => onChange({ levels: toggled(levels, level) }),
    })),
    { type: 'separator' },
    {
      type: 'submenu',
      label: 'What it is about',
      entries: areasOf(reasons ?? []).map((area) => ({
        label: areaName(area),
        checked: areas.includes(area),
        onSelect: () => onChange({ areas: toggled(areas, area) }),
      })),
    },
    {
      type: 'submenu',
      label: 'Of which service',
      entries: (workloads ?? []).map(({ name }, number) => ({
        label: name,
        checked: workload === number,
        onSelect: () => onChange({ workload: workload === number ? undefined : number }),
      })),
    },
  ];
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label="Filter events"
          icon={<ListFilter size={16} aria-hidden />}
          className={isOn ? 'text-accent' : undefined}
        />
      }
      entries={entries}
    />
  );
}

/** What is filtered by, each with a cross, and how many there are. */
function Chosen({ choice, onChange }: ChoiceProps) {
  const { levels, areas, workload } = choice;
  const found = useShownEvents((state) => state.found);
  const isSearching = useShownEvents((state) => state.isSearching);
  const isFiltered = useShownEvents((state) => state.filter !== undefined);
  const service = useRun(({ about }) =>
    workload === undefined ? undefined : about?.workloads[workload]?.name,
  );
  return (
    <div className="flex flex-wrap items-center gap-1 empty:hidden *:mt-1.5">
      {levels.map((level) => (
        <Removable
          key={level}
          words={nameOf(level)}
          onRemove={() => onChange({ levels: toggled(levels, level) })}
        />
      ))}
      {areas.map((area) => (
        <Removable
          key={area}
          words={areaName(area)}
          onRemove={() => onChange({ areas: toggled(areas, area) })}
        />
      ))}
      {service !== undefined && (
        <Removable words={service} onRemove={() => onChange({ workload: undefined })} />
      )}
      {isFiltered && (
        <span role="status" className="ml-auto text-sm text-muted tabular-nums">
          {isSearching ? 'Searching… ' : ''}
          {found === 1 ? '1 event' : `${found.toLocaleString('en')} events`} in all
        </span>
      )}
    </div>
  );
}

const nameOf = (level: LogChoice['levels'][number]): string =>
  levelNames.find(([each]) => each === level)?.[1] ?? level;

function Removable({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <Chip removeLabel={words} onRemove={onRemove}>
      {words}
    </Chip>
  );
}
