import { memo } from 'react';
import { indexOf } from '#model/design-index.ts';
import { useDesign } from '#store/design-store.ts';
import { hostLoads, type HostLoad, type Meter, type ZoneLoads } from './host-loads.ts';
import { hostParts } from './host-parts.ts';
import type { ViewProps } from './view.ts';

/** The instances of an Auto Scaling group by zone, and how much room each has when tasks are spread evenly. */
export function Ec2Hosts({ id }: ViewProps) {
  // As text, so that a change elsewhere in the design draws nothing here.
  const text = useDesign(({ design }) => JSON.stringify(hostLoads(indexOf(design), id)));
  return <Zones text={text} />;
}

const illustration =
  'An illustration: tasks are dealt out evenly. Where ECS places them, its placement strategies decide.';

const Zones = memo(function Zones({ text }: { text: string }) {
  const zones = JSON.parse(text) as readonly ZoneLoads[];
  return (
    <div
      role="group"
      aria-label={`Hosts by zone. ${illustration}`}
      className="absolute inset-x-5 flex gap-3 overflow-hidden"
      style={{ top: hostParts.top, bottom: 'auto' }}
    >
      {zones.map((zone) => (
        <Zone key={zone.zone} zone={zone} />
      ))}
    </div>
  );
});

function Zone({ zone: { zone, hosts } }: { zone: ZoneLoads }) {
  const shown = hosts.slice(0, hostParts.mostRows);
  return (
    <div className="min-w-0 flex-1 rounded-card border border-dashed border-zone bg-zone/4 px-2 pb-1">
      <p
        className="flex items-center justify-between gap-2 text-sm font-medium text-zone-ink"
        style={{ height: hostParts.head }}
      >
        <span className="truncate">
          {zone === '' ? 'Any zone' : zone.length === 1 ? `zone ${zone}` : zone}
        </span>
        {hosts.length > shown.length && <span className="text-muted">{hosts.length} hosts</span>}
      </p>
      {shown.map((host, i) => (
        <Host key={i} host={host} />
      ))}
      {hosts.length === 0 && <p className="pb-2 text-sm text-muted">No host</p>}
    </div>
  );
}

function Host({ host }: { host: HostLoad }) {
  const { tasks, cpu, memory, enis, ports } = host;
  return (
    <div className="mb-1 h-16 rounded-control border border-line bg-card px-2 py-1 shadow-soft">
      <p className="flex justify-between gap-2 text-xs text-muted tabular-nums">
        <span className="pointer-events-auto truncate text-ink" title={illustration}>
          ≈ {tasks === 1 ? '1 task' : `${tasks} tasks`}
        </span>
        {ports.length > 0 && (
          <span className="truncate font-mono" title="Host ports that tasks fix">
            :{ports.slice(0, 2).join(' :')}
          </span>
        )}
      </p>
      <Gauge name="CPU" unit="CPU units" meter={cpu} />
      <Gauge name="Mem" unit="MiB" meter={memory} />
      <Gauge name="ENI" unit="task network interfaces" meter={enis} />
    </div>
  );
}

/** A small meter: full is red and striped, because colour alone would not tell. */
function Gauge({ name, unit, meter: { used, of } }: { name: string; unit: string; meter: Meter }) {
  const share = of === undefined || of === 0 ? (used > 0 ? 1.01 : 0) : used / of;
  const words =
    of === undefined
      ? `${number(used)} ${unit} used; the size of this instance type is not known`
      : `${number(used)} of ${number(of)} ${unit}`;
  return (
    <div className="flex h-3.5 items-center gap-1.5" title={words}>
      <span aria-hidden className="w-6 text-[10px] leading-none text-muted">
        {name}
      </span>
      <span
        role="meter"
        aria-label={`${name}: ${words}`}
        aria-valuemin={0}
        aria-valuemax={of ?? used}
        aria-valuenow={used}
        className="h-1 flex-1 overflow-hidden rounded-full bg-line"
      >
        <span
          className={`block h-full rounded-full ${share > 1 ? 'meter-over' : 'bg-muted'}`}
          style={{ width: `${Math.min(1, share) * 100}%` }}
        />
      </span>
    </div>
  );
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
