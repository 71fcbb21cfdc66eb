import { reveal } from '#store/selection.ts';
import { useRun, type ServiceCounts } from '#store/run-store.ts';

const columns: ReadonlyArray<readonly [name: string, key: keyof ServiceCounts, says: string]> = [
  ['Desired', 'desired', 'desiredCount'],
  ['Running', 'running', 'Tasks that are RUNNING'],
  ['Pending', 'pending', 'Tasks on their way to RUNNING'],
  ['Stopping', 'stopping', 'Tasks on their way from RUNNING to STOPPED'],
  ['Healthy', 'healthy', 'Tasks counted as healthy'],
  ['In service', 'inService', 'Targets that get traffic'],
  ['Floor', 'floor', 'Tasks that must stay healthy in a deployment: minimumHealthyPercent'],
  ['Ceiling', 'ceiling', 'Tasks there may be in a deployment: maximumPercent'],
];

/** What each service has at the playhead. */
export function ServiceTable() {
  const services = useRun((state) => state.services);
  return (
    <table aria-label="Services" className="w-full text-right tabular-nums">
      <thead className="text-xs text-muted @md:text-sm">
        <tr>
          <th scope="col" className="py-1.5 pl-3 text-left align-bottom @md:pl-4 font-medium">
            Service
          </th>
          {columns.map(([name, , says]) => (
            <th
              key={name}
              scope="col"
              title={says}
              className="px-0.5 py-1.5 align-bottom font-medium last:pr-2 @md:px-1 @md:last:pr-3"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <Row key={service.node} service={service} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ service }: { service: ServiceCounts }) {
  const isBelow = service.healthy < service.floor;
  return (
    <tr className="border-t border-line">
      <th scope="row" className="max-w-24 truncate py-1 @md:max-w-40 pl-4 text-left font-medium">
        <button
          type="button"
          onClick={() => reveal(service.node)}
          className="max-w-full truncate rounded-sm hover:underline"
        >
          {service.name}
        </button>
      </th>
      {columns.map(([name, key]) => (
        <td
          key={name}
          className={`px-0.5 last:pr-2 @md:px-1 @md:last:pr-3 ${key === 'healthy' && isBelow ? 'font-semibold text-error' : ''} ${service[key] === 0 ? 'text-muted' : ''}`}
        >
          {service[key]}
          {key === 'healthy' && isBelow && <span className="sr-only"> (below the floor)</span>}
        </td>
      ))}
    </tr>
  );
}
